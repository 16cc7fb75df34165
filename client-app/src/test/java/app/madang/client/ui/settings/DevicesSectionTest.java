package app.madang.client.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.Notice;
import app.madang.client.call.port.DeviceKind;
import app.madang.client.devices.DeviceState;
import app.madang.client.ui.Fx;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.WindowFixture;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Camera, microphone and speakers in the settings. */
class DevicesSectionTest {
    private final WindowFixture w = new WindowFixture(Locale.ENGLISH).named("Sora");

    @AfterEach
    void close() {
        w.close();
    }

    private ChoiceBox<?> box(String name) {
        return w.find(ChoiceBox.class, each -> name.equals(each.getAccessibleText()));
    }

    private void pick(String name, int index) {
        ChoiceBox<?> box = box(name);
        Fx.run(() -> box.getSelectionModel().select(index));
        Fx.pulse();
    }

    @Test
    void whatIsChosenIsUsedAndRemembered() {
        w.show(900, 700);
        w.key(KeyCode.COMMA, true);
        pick("Microphone", 2);
        pick("Camera", 2);
        assertThat(w.world.devices.asked).containsExactly("MICROPHONE Headset", "CAMERA USB 카메라");
        assertThat(w.world.choices().media().devices())
                .containsEntry(DeviceKind.MICROPHONE, "Headset")
                .containsEntry(DeviceKind.CAMERA, "USB 카메라");

        pick("Microphone", 0);
        assertThat(w.world.choices().media().devices()).containsOnlyKeys(DeviceKind.CAMERA);
    }

    @Test
    void whatWasChosenAndIsAwayStaysChosen() {
        w.show(900, 700);
        w.key(KeyCode.COMMA, true);
        w.world.devices.become(
                DeviceKind.SPEAKERS,
                new DeviceState(
                        List.of("Internal Speakers"), Optional.of("Headset"), Optional.of("Internal Speakers"), true));
        Fx.pulse();
        assertThat(w.words())
                .contains("Not connected: Headset. Until it is back, this one is used: Internal Speakers.");
        w.world.devices.become(
                DeviceKind.SPEAKERS, new DeviceState(List.of(), Optional.of("Headset"), Optional.empty(), true));
        Fx.pulse();
        assertThat(w.words()).contains("Not connected: Headset. There is no other.");
        assertThat(w.world.devices.asked).as("showing is not choosing").isEmpty();
    }

    @Test
    void whereTheSystemDecidesItIsSaid() {
        w.show(900, 700);
        w.key(KeyCode.COMMA, true);
        w.world.devices.become(DeviceKind.MICROPHONE, DeviceState.UNKNOWN);
        Fx.pulse();
        ChoiceBox<?> box = box("Microphone");
        assertThat(Fx.get(box::isDisabled)).isTrue();
        assertThat(w.words()).contains(w.texts.get("settings.device.undecided"));
    }

    @Test
    void theToneIsAskedForAndNothingGoesOnAfterTheSettings() {
        w.show(900, 700).in(Scenes.inCall(Scenes.others(1)));
        int levels = w.world.levelListeners();
        w.key(KeyCode.COMMA, true);
        Fx.run(w.find(Button.class, each -> "Play a test tone".equals(each.getText()))::fire);
        assertThat(w.world.devices.asked).containsExactly("tone");
        assertThat(w.world.devices.listeners()).isOne();
        assertThat(w.world.levelListeners()).isEqualTo(levels + 1);
        w.key(KeyCode.ESCAPE);
        assertThat(w.world.devices.listeners()).isZero();
        assertThat(w.world.levelListeners()).isEqualTo(levels);
    }

    @Test
    void inACallItIsSaidWhichDeviceIsUsedNow() {
        w.show(900, 700).in(Scenes.inCall(Scenes.others(1)));
        w.world.call.tell(Notice.Kind.MICROPHONE_REPLACED, "Internal Microphone");
        Fx.pulse();
        assertThat(w.words()).contains("Your microphone was disconnected. Now in use: Internal Microphone");
    }
}
