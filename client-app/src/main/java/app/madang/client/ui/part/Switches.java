package app.madang.client.ui.part;

import app.madang.client.ui.Texts;

/** The two switches that both pages have, with the same words and pictograms. */
public final class Switches {
    private Switches() {}

    public static SwitchButton microphone(Texts texts, Runnable pressed) {
        return new SwitchButton(
                new SwitchButton.Look(
                        Icons.MICROPHONE,
                        Icons.MICROPHONE_OFF,
                        texts.get("switch.microphone.off"),
                        texts.get("switch.microphone.on")),
                pressed);
    }

    public static SwitchButton camera(Texts texts, Runnable pressed) {
        return new SwitchButton(
                new SwitchButton.Look(
                        Icons.CAMERA, Icons.CAMERA_OFF, texts.get("switch.camera.off"), texts.get("switch.camera.on")),
                pressed);
    }
}
