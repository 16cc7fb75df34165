package app.madang.client.ui.part;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2RoundAL;
import org.kordamp.ikonli.material2.Material2RoundMZ;

/** The pictograms of the window; one for each idea. Colours come from the stylesheet. */
public enum Icons {
    MICROPHONE(Material2RoundMZ.MIC),
    MICROPHONE_OFF(Material2RoundMZ.MIC_OFF),
    SPEAKERS(Material2RoundMZ.VOLUME_UP),
    CAMERA(Material2RoundMZ.VIDEOCAM),
    CAMERA_OFF(Material2RoundMZ.VIDEOCAM_OFF),
    SHARE(Material2RoundMZ.SCREEN_SHARE),
    SHARE_STOP(Material2RoundMZ.STOP_SCREEN_SHARE),
    INVITE(Material2RoundMZ.PERSON_ADD),
    LEAVE(Material2RoundAL.CALL_END),
    COPY(Material2RoundAL.CONTENT_COPY),
    DONE(Material2RoundAL.CHECK),
    CLOSE(Material2RoundAL.CLOSE),
    STATISTICS(Material2RoundMZ.SHOW_CHART),
    ATTACH(Material2RoundAL.ATTACH_FILE),
    FILE(Material2RoundAL.INSERT_DRIVE_FILE),
    CHAT(Material2RoundAL.CHAT),
    SEND(Material2RoundMZ.SEND),
    SAVE(Material2RoundMZ.SAVE_ALT),
    REACTION(Material2RoundMZ.MOOD),
    HAND(Material2RoundMZ.PAN_TOOL),
    SETTINGS(Material2RoundMZ.SETTINGS),
    ADD(Material2RoundAL.ADD),
    EDIT(Material2RoundAL.EDIT),
    REMOVE(Material2RoundAL.DELETE),
    KEYBOARD(Material2RoundAL.KEYBOARD),
    RECENT(Material2RoundAL.HISTORY),
    CHECKUP(Material2RoundMZ.NETWORK_CHECK),
    SILENCED(Material2RoundMZ.VOLUME_OFF),
    ENLARGE(Material2RoundMZ.OPEN_IN_FULL),
    PIN(Material2RoundMZ.PUSH_PIN),
    PREVIOUS(Material2RoundAL.CHEVRON_LEFT),
    NEXT(Material2RoundAL.CHEVRON_RIGHT),
    MORE(Material2RoundMZ.MORE_VERT),
    WARNING(Material2RoundMZ.WARNING),
    INFORMATION(Material2RoundAL.INFO),
    THEME_SYSTEM(Material2RoundAL.BRIGHTNESS_AUTO),
    THEME_LIGHT(Material2RoundAL.BRIGHTNESS_5),
    THEME_DARK(Material2RoundAL.BRIGHTNESS_2);

    private final Ikon glyph;

    Icons(Ikon glyph) {
        this.glyph = glyph;
    }

    /** A new node, {@code size} pixels high. */
    public FontIcon node(int size) {
        return FontIcon.of(glyph, size);
    }

    public Ikon glyph() {
        return glyph;
    }
}
