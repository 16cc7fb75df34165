package app.madang.client.ui.part;

import app.madang.client.ui.Shortcut;
import app.madang.client.ui.Texts;

/** The switches of both pages, with the same words and pictograms. */
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

    /** Stands out while something is shared, so its calm side is that nothing is. */
    public static SwitchButton share(Texts texts, Runnable pressed) {
        return new SwitchButton(
                new SwitchButton.Look(
                        Icons.SHARE,
                        Icons.SHARE_STOP,
                        texts.get("share.open", Shortcut.SHARE.key()),
                        texts.get("share.end", Shortcut.SHARE.key())),
                pressed);
    }

    public static SwitchButton camera(Texts texts, Runnable pressed) {
        return new SwitchButton(
                new SwitchButton.Look(
                        Icons.CAMERA, Icons.CAMERA_OFF, texts.get("switch.camera.off"), texts.get("switch.camera.on")),
                pressed);
    }
}
