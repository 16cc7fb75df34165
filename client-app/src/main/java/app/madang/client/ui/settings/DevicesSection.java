package app.madang.client.ui.settings;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.devices.DeviceState;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.part.Icons;
import app.madang.client.ui.part.LevelMeter;
import app.madang.client.ui.part.Newest;
import app.madang.loop.Subscription;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;

/** Camera, microphone and speakers, and whether they work. Asks for pictures and levels only while it is in sight. */
final class DevicesSection extends Section {
    private final WindowServices services;
    private final Map<DeviceKind, DeviceBox> boxes = new EnumMap<>(DeviceKind.class);
    private final Map<DeviceKind, Newest<DeviceState>> states = new EnumMap<>(DeviceKind.class);
    private final OwnPreview preview;
    private final LevelMeter meter;
    private final Newest<Double> levels;
    private Subscription watching;
    private Subscription listening;

    DevicesSection(WindowServices services, Texts texts) {
        super(texts.get("settings.devices"));
        this.services = services;
        for (DeviceKind kind : DeviceKind.values()) {
            DeviceBox box = new DeviceBox(kind, texts, name -> choose(kind, name));
            boxes.put(kind, box);
            states.put(kind, new Newest<>(box::render));
            box.render(DeviceState.UNKNOWN);
        }
        preview = new OwnPreview(services, texts);
        meter = new LevelMeter(texts.get("lobby.level"));
        levels = new Newest<>(meter::render);
        Button tone = new Button(texts.get("settings.tone"), Icons.SPEAKERS.node(18));
        tone.setOnAction(event -> services.devices().playTone());
        getChildren()
                .addAll(
                        together(boxes.get(DeviceKind.CAMERA), preview),
                        together(boxes.get(DeviceKind.MICROPHONE), meter),
                        together(boxes.get(DeviceKind.SPEAKERS), tone));
    }

    void render(CameraState camera) {
        preview.render(camera);
    }

    private void choose(DeviceKind kind, Optional<String> name) {
        Choices choices = services.preferences().choices();
        services.preferences().remember(choices.with(choices.media().with(kind, name)));
        services.devices().choose(kind, name);
        if (kind == DeviceKind.CAMERA && !services.picture().isCamera()) {
            services.picture().useCamera();
        }
    }

    @Override
    void open() {
        preview.open();
        watching = services.devices().listen((kind, state) -> states.get(kind).offer(state));
        listening = services.levels().listen(levels::offer);
    }

    @Override
    void close() {
        preview.close();
        watching.close();
        listening.close();
        levels.offer(0.0);
    }
}
