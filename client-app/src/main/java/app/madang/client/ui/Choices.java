package app.madang.client.ui;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.IceSettings;
import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Preferences.Language;
import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.Preferences.Theme;
import app.madang.protocol.Invitation;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that people chose, as one immutable tree. {@code PreferencesFile} keeps it.
 *
 * @param name as typed, may be empty
 * @param view how a call is seen
 * @param connection how connections look for their way; each of its servers has one address
 * @param downloads where received files go, null: the system's folder for that
 * @param recent rooms that were joined, the newest first, at most {@link #MOST_RECENT}, none of them with a key
 * @param window null: where the system puts it
 */
public record Choices(
        String name,
        Media media,
        Look look,
        View view,
        IceSettings connection,
        Path downloads,
        List<Invitation> recent,
        Place window,
        Desk desk) {
    public static final int MOST_RECENT = 5;
    public static final Choices DEFAULT =
            new Choices("", Media.USUAL, Look.USUAL, View.USUAL, IceSettings.USUAL, null, List.of(), null, Desk.USUAL);

    public Choices {
        recent = List.copyOf(recent);
    }

    /**
     * Sound and pictures of this participant.
     *
     * @param microphone whether it is on when a call begins
     * @param camera whether it is on when a call begins
     * @param devices names of those that people chose, there or not; a kind that is missing: whatever there is
     * @param codec of pictures, for connections that are made from now on
     */
    public record Media(boolean microphone, boolean camera, Map<DeviceKind, String> devices, CodecChoice codec) {
        public static final Media USUAL = new Media(true, true, Map.of(), CodecChoice.AUTO);

        public Media {
            devices = Map.copyOf(devices);
        }

        /** @param name empty: whatever there is */
        public Media with(DeviceKind kind, Optional<String> name) {
            Map<DeviceKind, String> changed = new HashMap<>(devices);
            changed.remove(kind);
            name.ifPresent(chosen -> changed.put(kind, chosen));
            return new Media(microphone, camera, changed, codec);
        }

        public Media with(CodecChoice value) {
            return new Media(microphone, camera, devices, value);
        }
    }

    /**
     * How the window looks and speaks.
     *
     * @param textPercent the size of text, one of {@link #TEXT_PERCENTS}
     */
    public record Look(Theme theme, Language language, int textPercent) {
        public static final List<Integer> TEXT_PERCENTS = List.of(90, 100, 110, 125, 150);
        public static final Look USUAL = new Look(Theme.SYSTEM, Language.SYSTEM, 100);

        /** @throws IllegalArgumentException for any other size of text */
        public Look {
            if (!TEXT_PERCENTS.contains(textPercent)) {
                throw new IllegalArgumentException(Integer.toString(textPercent));
            }
        }

        public Look with(Theme value) {
            return new Look(value, language, textPercent);
        }

        public Look with(Language value) {
            return new Look(theme, value, textPercent);
        }

        public Look withTextPercent(int value) {
            return new Look(theme, language, value);
        }
    }

    /**
     * How people see a call; what they pinned ends with it.
     *
     * @param ownPicture whether their own picture is among the others
     */
    public record View(Layout layout, boolean ownPicture) {
        public static final View USUAL = new View(Layout.GRID, true);

        public View with(Layout value) {
            return new View(value, ownPicture);
        }

        public View withOwnPicture(boolean shown) {
            return new View(layout, shown);
        }
    }

    /** Where the window stands while it is not maximized, in pixels of the desktop. */
    public record Place(int x, int y, int width, int height, boolean maximized) {}

    /**
     * What the desktop tells of a call while the window does not have the focus.
     *
     * @param notifications whether it tells anything
     * @param words whether it shows what was written
     */
    public record Desk(boolean notifications, boolean words) {
        /** Whoever looks over a shoulder may know that somebody wrote. */
        public static final Desk USUAL = new Desk(true, false);
    }

    public Choices withName(String value) {
        return new Choices(value, media, look, view, connection, downloads, recent, window, desk);
    }

    public Choices withMicrophone(boolean on) {
        return with(new Media(on, media.camera(), media.devices(), media.codec()));
    }

    public Choices withCamera(boolean on) {
        return with(new Media(media.microphone(), on, media.devices(), media.codec()));
    }

    public Choices with(Media value) {
        return new Choices(name, value, look, view, connection, downloads, recent, window, desk);
    }

    public Choices with(Look value) {
        return new Choices(name, media, value, view, connection, downloads, recent, window, desk);
    }

    public Choices with(View value) {
        return new Choices(name, media, look, value, connection, downloads, recent, window, desk);
    }

    public Choices withTheme(Theme value) {
        return with(look.with(value));
    }

    public Choices with(IceSettings value) {
        return new Choices(name, media, look, view, value, downloads, recent, window, desk);
    }

    /** @param value null: the system's */
    public Choices withDownloads(Path value) {
        return new Choices(name, media, look, view, connection, value, recent, window, desk);
    }

    public Choices with(Place value) {
        return new Choices(name, media, look, view, connection, downloads, recent, value, desk);
    }

    public Choices with(Desk value) {
        return new Choices(name, media, look, view, connection, downloads, recent, window, value);
    }

    /** Puts a room first. One with a key stays unknown: whoever reads the file must not get into it. */
    public Choices joined(Invitation room) {
        if (room.key() != null) {
            return this;
        }
        Stream<Invitation> others = recent.stream().filter(each -> !each.equals(room));
        return withRecent(
                Stream.concat(Stream.of(room), others).limit(MOST_RECENT).toList());
    }

    public Choices forget(Invitation room) {
        return withRecent(recent.stream().filter(each -> !each.equals(room)).toList());
    }

    private Choices withRecent(List<Invitation> value) {
        return new Choices(name, media, look, view, connection, downloads, value, window, desk);
    }
}
