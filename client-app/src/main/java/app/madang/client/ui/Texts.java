package app.madang.client.ui;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.EndReason;
import app.madang.client.call.LinkFault;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.data.FileTransfer;
import app.madang.client.media.Screens;
import app.madang.protocol.FileReason;
import app.madang.protocol.IceUrlException;
import app.madang.protocol.InvitationException;
import app.madang.protocol.Reaction;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every word that people read, in one language. Plain Java, immutable, for any thread. */
public final class Texts {
    private static final String BUNDLE = "app.madang.client.ui.messages";

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** Korean for Korean, English for every other language. */
    public static Texts in(Locale locale) {
        // Without this control a missing language falls back to the machine's own instead of to English.
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new Texts(ResourceBundle.getBundle(BUNDLE, locale, noFallback));
    }

    /** In whose way times, dates and numbers are written. */
    public Locale locale() {
        return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /**
     * The text of a key with {@code {0}}, {@code {1}} … replaced by the arguments as they are. Unlike
     * {@code MessageFormat} it leaves apostrophes and braces in names alone.
     *
     * @throws java.util.MissingResourceException if there is no such key; a test looks for that
     */
    public String get(String key, Object... arguments) {
        return filled(bundle.getString(key), arguments);
    }

    /** The sentence that tells why a call is over; empty for {@link EndReason#LEFT}, which people did themselves. */
    public String of(EndReason reason) {
        return get("end." + reason.name());
    }

    public String of(Notice notice) {
        return get("notice." + notice.kind().name(), notice.about() == null ? "" : notice.about());
    }

    /** Empty for {@link CameraState#ON}. */
    public String of(CameraState camera) {
        return get("camera." + camera.name());
    }

    /** Empty for {@link LinkState#CONNECTED}. */
    public String of(LinkState link) {
        return get("link." + link.name());
    }

    /** Empty for {@link Screens.Limit#NONE}. */
    public String of(Screens.Limit limit) {
        return get("sharing." + limit.name());
    }

    public String of(FileTransfer.State state) {
        return get("transfer." + state.name());
    }

    /** Why a file did not go from one to the other. */
    public String of(FileReason reason) {
        return get("refusal." + reason.name());
    }

    public String of(Reaction reaction) {
        return get("reaction." + reaction.name());
    }

    public String of(LinkFault fault) {
        return get("fault." + fault.name());
    }

    public String of(StatisticsFiles.Problem problem) {
        return get("file." + problem.name());
    }

    /** What is wrong with an invitation, or with a server and a room that were named apart. */
    public String of(InvitationException.Problem problem) {
        return get("invitation." + problem.name());
    }

    /** What is wrong with the address of a STUN or TURN server. */
    public String of(IceUrlException.Problem problem) {
        return get("ice." + problem.name());
    }

    /** What went wrong with keeping the settings. */
    public String of(Preferences.Trouble trouble) {
        return switch (trouble) {
            case Preferences.SetAside aside -> get("trouble.setAside", aside.file());
            case Preferences.Unreadable unreadable -> get("trouble.unreadable");
            case Preferences.NotSaved notSaved -> get("trouble.notSaved");
        };
    }

    private static String filled(String pattern, Object... arguments) {
        var text = new StringBuilder();
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            int close = pattern.indexOf('}', open);
            int index = Integer.parseInt(pattern.substring(open + 1, close));
            text.append(pattern, from, open).append(arguments[index]);
            from = close + 1;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }
}
