package app.madang.client.ui.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.client.doctor.SignalingFinding;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.doctor.Verdict.Lack;
import app.madang.client.doctor.Verdict.Way;
import app.madang.client.ui.Checkup;
import app.madang.client.ui.Fx;
import app.madang.client.ui.Preferences.Theme;
import app.madang.client.ui.WindowFixture;
import app.madang.protocol.InvitationException.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The doctor in the window: from the start page and back, steps as they come, the verdict on top. */
class DoctorPageTest {
    private static List<Step> good() {
        return DoctorScenes.good();
    }

    private static void tell(Checkup.Listener listener, List<Step> steps) {
        steps.forEach(listener::step);
        Fx.pulse();
    }

    @ParameterizedTest
    @CsvSource({"en,LIGHT,1024,700", "ko,DARK,1024,700", "ko,LIGHT,480,360"})
    void stepsComeOneByOneAndTheVerdictStandsAbove(String language, Theme theme, int width, int height) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme).named("Sora Kim")) {
            DoctorTexts texts = new DoctorTexts(w.texts);
            w.show(width, height);
            w.press(w.texts.get("doctor.examine"));
            assertThat(w.world.asked).contains("camera false", "checkup null null");
            tell(w.world.checkup, good().subList(0, 4));
            assertThat(w.words())
                    .contains(texts.of(good().getFirst()), texts.title(Step.Kind.NAT))
                    .anyMatch(words -> words.endsWith(w.texts.get("doctor.progress", 4, 9)))
                    .doesNotContain(texts.of(good().getLast()));
            w.picture("doctor-running-" + language + "-" + theme + "-" + width);
            tell(w.world.checkup, good().subList(4, 9));
            Verdict verdict = new Verdict(Way.EVERYWHERE, Set.of(Lack.SPEAKERS));
            w.world.checkup.verdict(verdict);
            Fx.pulse();
            List<String> words = w.words();
            assertThat(words).contains(texts.of(verdict));
            assertThat(words.indexOf(texts.of(verdict))).isLessThan(words.indexOf(texts.title(Step.Kind.SIGNALING)));
            good().forEach(step -> assertThat(words).contains(texts.of(step)));
            assertThat(words).noneMatch(each -> each.startsWith(w.texts.get("doctor.examining")));
            w.picture("doctor-" + language + "-" + theme + "-" + width);
        }
    }

    @ParameterizedTest
    @CsvSource({"en,DARK", "ko,LIGHT"})
    void whatIsWrongIsSaidWithWhatToDo(String language, Theme theme) {
        try (var w = new WindowFixture(Locale.of(language)).theme(theme).named("Sora Kim")) {
            w.show(1024, 700);
            w.press(w.texts.get("doctor.examine"));
            tell(w.world.checkup, List.of(new Step.Signaling(new SignalingFinding.Unreached(ConnectFailure.TIMEOUT))));
            Verdict verdict = new Verdict(Way.SERVER_UNREACHED, Set.of());
            w.world.checkup.verdict(verdict);
            Fx.pulse();
            assertThat(w.words()).contains(new DoctorTexts(w.texts).of(verdict));
            w.picture("doctor-bad-" + language + "-" + theme);
        }
    }

    @Test
    void itTriesTheServerOfTheInvitationThatIsTyped() {
        try (var w = new WindowFixture(Locale.ENGLISH).named("Sora")) {
            w.show(1024, 700);
            w.type(w.texts.get("lobby.invitation"), "madang://h");
            w.press(w.texts.get("doctor.examine"));
            assertThat(w.words()).contains(w.texts.of(Problem.NO_ROOM));
            assertThat(w.world.checkup).isNull();
            w.type(w.texts.get("lobby.invitation"), "madang://h/r");
            w.press(w.texts.get("doctor.examine"));
            assertThat(w.world.asked).contains("checkup madang://h/r null");
        }
    }

    @Test
    void theKeyboardLeadsThereAndBack() {
        try (var w = new WindowFixture(Locale.ENGLISH).named("Sora")) {
            w.show(1024, 700);
            Button there = w.button(w.texts.get("doctor.examine"));
            Fx.run(there::requestFocus);
            w.key(KeyCode.ENTER);
            Checkup.Listener first = w.world.checkup;
            assertThat(w.words()).contains(w.texts.get("doctor.title"));
            w.key(KeyCode.ESCAPE);
            assertThat(w.words()).contains(w.texts.get("lobby.start"));
            assertThat(w.world.asked.getLast()).isEqualTo("camera true");
            w.press(w.texts.get("doctor.examine"));
            first.verdict(new Verdict(Way.OFFLINE, Set.of()));
            Fx.pulse();
            assertThat(w.words()).doesNotContain(w.texts.get("verdict.OFFLINE"));
        }
    }

    @Test
    void againBeginsAnew() {
        try (var w = new WindowFixture(Locale.ENGLISH).named("Sora")) {
            w.show(1024, 700);
            w.press(w.texts.get("doctor.examine"));
            Checkup.Listener first = w.world.checkup;
            tell(first, good());
            first.verdict(new Verdict(Way.MOSTLY, Set.of()));
            Fx.pulse();
            w.press(w.texts.get("doctor.again"));
            assertThat(w.world.checkup).isNotSameAs(first);
            assertThat(w.words())
                    .doesNotContain(w.texts.get("verdict.MOSTLY"))
                    .anyMatch(words -> words.endsWith(w.texts.get("doctor.progress", 0, 9)));
        }
    }
}
