package app.madang.client.app;

import app.madang.client.app.headless.Tiles;
import app.madang.client.call.port.DeviceKind;
import app.madang.client.media.CodecChoice;
import app.madang.client.ui.Preferences.Overruling;
import app.madang.protocol.Invitation;
import app.madang.protocol.PeerMessage.Shows;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line; {@link Main} does what it asks for. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        version = "madang " + Version.TEXT,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Video calls from person to person. Without options: opens the window.",
        footer = {
            "",
            "./run server --help    the signaling server alone",
            "./run doctor --help    whether calls will work from here",
            "Exit codes: 0 ended as asked, 1 a fault of the program, 2 wrong usage, 3 server not reached,",
            "4 refused by the server, 5 connection lost and not recovered."
        })
final class MadangCommand {
    @Spec
    private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "INVITATION",
            converter = InvitationConverter.class,
            description = "An invitation to join, as madang://HOST[:PORT]/ROOM.")
    private Invitation positional;

    @Option(
            names = "--join",
            paramLabel = "INVITATION",
            converter = InvitationConverter.class,
            description = "The same as an option: joins at once.")
    Invitation join;

    @Option(names = "--name", paramLabel = "NAME", description = "The name that the others see.")
    String name;

    @Option(names = "--access", paramLabel = "WORD", description = "The word that the server asks for.")
    String access;

    @Option(names = "--demo", description = "Shows a call with a second participant on this machine.")
    boolean demo;

    @Option(names = "--snapshot", paramLabel = "FILE.png", description = "Saves a picture of the window and goes on.")
    Path snapshot;

    @Option(
            names = "--after",
            paramLabel = "SECONDS",
            description = "When to save the snapshot (default: ${DEFAULT-VALUE}).",
            defaultValue = "5")
    double after;

    @Option(names = "--headless", description = "Joins without a window and reports one JSON object a line.")
    boolean headless;

    @Option(
            names = "--video",
            paramLabel = "VIDEO",
            converter = VideoConverter.class,
            description = "pattern, none, camera, camera:NAME or FILE.y4m. "
                    + "Default: pattern when headless, camera in the window.")
    VideoChoice video;

    @Option(
            names = "--size",
            paramLabel = "WxH",
            converter = SizeConverter.class,
            description = "Size of the pattern or the camera's picture (default: ${DEFAULT-VALUE}).",
            defaultValue = "1280x720")
    PictureSize size;

    @Option(
            names = "--fps",
            paramLabel = "N",
            description = "Pictures a second, 1 to 60 (default: 30, or what the file says).")
    Integer fps;

    @Option(
            names = "--codec",
            paramLabel = "CODEC",
            converter = CodecConverter.class,
            description = "How pictures are encoded: auto, vp8, vp9, h264 or av1, where both sides have it. "
                    + "Default: what the settings say, auto when headless.")
    private CodecChoice codec;

    @Option(
            names = "--audio",
            paramLabel = "AUDIO",
            converter = AudioConverter.class,
            description =
                    "tone, tone:HZ, none or default (devices). Default: tone when headless, devices in the window.")
    AudioChoice audio;

    @Option(
            names = "--microphone",
            paramLabel = "NAME",
            description = "The microphone to use, as the settings name it; the system's choice while it is not there.")
    String microphone;

    @Option(names = "--speakers", paramLabel = "NAME", description = "The speakers to use, in the same way.")
    String speakers;

    @Option(
            names = "--shows",
            paramLabel = "SIZE",
            converter = ShowsConverter.class,
            description = "What a headless participant tells the others of its tiles: full, nothing or WxH "
                    + "(default: ${DEFAULT-VALUE}).",
            defaultValue = "full")
    Shows shows;

    @Option(names = "--for", paramLabel = "SECONDS", description = "Leaves after so many seconds.")
    Double forSeconds;

    @Option(
            names = "--accept-files",
            paramLabel = "FOLDER",
            description =
                    "Where a headless participant puts every file that is offered; without it, files are refused.")
    Path acceptFiles;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where a headless participant reports; - is standard output (default: ${DEFAULT-VALUE}).",
            defaultValue = "-")
    String out;

    @Mixin
    IceOptions ice = new IceOptions();

    /** For {@code scripts/build.sh}, not for people. */
    @Option(names = "--rehearse", hidden = true)
    boolean rehearse;

    /** Null where none was given. */
    Invitation invitation() {
        return join != null ? join : positional;
    }

    /** What no single option can check. */
    void check() {
        if (join != null && positional != null) {
            throw wrong("Give one invitation, not two.");
        }
        if (headless && invitation() == null) {
            throw wrong("--headless needs --join INVITATION.");
        }
        if (acceptFiles != null && !headless) {
            throw wrong("--accept-files is for --headless; in the window people choose.");
        }
        if (headless && demo) {
            throw wrong("--demo and --headless do not go together.");
        }
        if (headless && snapshot != null) {
            throw wrong("--snapshot needs a window; --headless has none.");
        }
        if ((microphone != null || speakers != null) && !usesSoundDevices()) {
            throw wrong("--microphone and --speakers need --audio default.");
        }
        if (name != null
                && (name.isBlank()
                        || name.strip().codePointCount(0, name.strip().length()) > 64)) {
            throw wrong("--name: 1 to 64 characters.");
        }
        if (fps != null && (fps < 1 || fps > 60)) {
            throw wrong("--fps: 1 to 60.");
        }
        if (forSeconds != null && !(forSeconds > 0 && forSeconds < 1e9)) {
            throw wrong("--for: a number of seconds above 0.");
        }
        if (!(after >= 0 && after < 1e9)) {
            throw wrong("--after: a number of seconds, 0 or more.");
        }
        if (ice.wrong() != null) {
            throw wrong(ice.wrong());
        }
    }

    private boolean usesSoundDevices() {
        return audio == null ? !headless : audio instanceof AudioChoice.Devices;
    }

    /** The devices that were named, over those that people chose earlier. */
    Map<DeviceKind, String> devices(Map<DeviceKind, String> earlier) {
        Map<DeviceKind, String> wanted = new HashMap<>(earlier);
        if (microphone != null) {
            wanted.put(DeviceKind.MICROPHONE, microphone);
        }
        if (speakers != null) {
            wanted.put(DeviceKind.SPEAKERS, speakers);
        }
        if (video instanceof VideoChoice.Camera camera && camera.name() != null) {
            wanted.put(DeviceKind.CAMERA, camera.name());
        }
        return wanted;
    }

    /** The codec that was named, else what people chose earlier. */
    CodecChoice codec(CodecChoice earlier) {
        return codec == null ? earlier : codec;
    }

    /** What decides in this run about connections and codecs, whatever people chose. */
    Overruling overruling(boolean demonstrates) {
        return new Overruling(
                demonstrates ? List.of("--demo") : ice.given(), codec == null ? List.of() : List.of("--codec"));
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    private static final class VideoConverter implements ITypeConverter<VideoChoice> {
        @Override
        public VideoChoice convert(String text) {
            try {
                return VideoChoice.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class CodecConverter implements ITypeConverter<CodecChoice> {
        @Override
        public CodecChoice convert(String text) {
            try {
                return CodecChoice.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class AudioConverter implements ITypeConverter<AudioChoice> {
        @Override
        public AudioChoice convert(String text) {
            try {
                return AudioChoice.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class ShowsConverter implements ITypeConverter<Shows> {
        @Override
        public Shows convert(String text) {
            try {
                return Tiles.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class SizeConverter implements ITypeConverter<PictureSize> {
        @Override
        public PictureSize convert(String text) {
            try {
                return PictureSize.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
