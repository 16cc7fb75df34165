package app.madang.client.app;

import app.madang.client.app.headless.HeadlessParticipant;
import app.madang.client.call.JoinRequest;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.VideoFileException;
import app.madang.client.quality.Declared;
import app.madang.client.ui.Texts;
import app.madang.client.webrtc.WebRtcUnavailableException;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Runs a participant without a window from its options to its exit code, signals included. */
final class HeadlessProgram {
    private static final String USUAL_NAME = "Participant";

    private HeadlessProgram() {}

    /** Blocks until the participant is out of the room and everything is closed. */
    static int run(MadangCommand command, long startMs) {
        PrintStream report;
        try {
            report = report(command.out);
        } catch (IOException e) {
            return failed(ExitCode.USAGE, "--out: " + command.out + " cannot be written.");
        }
        try (report) {
            ExitCode code = take(command, report, startMs);
            return report.checkError() ? failed(ExitCode.FAULT, broken(command.out)) : code.code();
        } catch (WebRtcUnavailableException e) {
            return failed(ExitCode.FAULT, e.getMessage());
        } catch (VideoFileException e) {
            return failed(ExitCode.USAGE, e.getMessage());
        }
    }

    private static ExitCode take(MadangCommand command, PrintStream report, long startMs)
            throws WebRtcUnavailableException, VideoFileException {
        if (command.ice.insecure()) {
            System.err.println(IceOptions.INSECURE);
        }
        String name = command.name != null ? command.name : USUAL_NAME;
        VideoChoice video = command.video != null ? command.video : new VideoChoice.Pattern();
        AudioChoice audio = command.audio != null ? command.audio : new AudioChoice.Tone(AudioChoice.DEFAULT_HERTZ);
        PictureSettings pictures = new PictureSettings(
                video,
                command.size,
                command.fps == null ? 0 : command.fps,
                () -> command.codec(CodecChoice.AUTO),
                name::strip);
        Declared tiles = new Declared(command.shows);
        try (Signals signals = Signals.caught();
                Participant participant =
                        Participant.open(audio, pictures, command.devices(Map.of()), command.ice::settings, tiles)) {
            HeadlessParticipant headless = HeadlessParticipant.of(
                    participant.call(),
                    participant.chat(),
                    participant.files(),
                    command.acceptFiles,
                    participant.feeds(),
                    tiles,
                    participant.screens(),
                    report,
                    startMs,
                    Texts.in(Locale.ENGLISH));
            signals.leaveBy(headless::leave);
            participant.warmUp(() -> {});
            JoinRequest request = new JoinRequest(
                    command.invitation(),
                    name,
                    !(audio instanceof AudioChoice.None),
                    !(video instanceof VideoChoice.None),
                    command.access);
            BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            return headless.run(request, commands, participant.loop(), stayMs(command));
        }
    }

    private static long stayMs(MadangCommand command) {
        return command.forSeconds == null ? 0 : Math.round(command.forSeconds * 1_000);
    }

    private static PrintStream report(String out) throws IOException {
        FileOutputStream target =
                out.equals("-") ? new FileOutputStream(FileDescriptor.out) : new FileOutputStream(out);
        return new PrintStream(target, false, StandardCharsets.UTF_8);
    }

    private static String broken(String out) {
        return (out.equals("-") ? "Standard output" : "--out: " + out)
                + " takes no more events, so the participant left.";
    }

    private static int failed(ExitCode code, String sentence) {
        System.err.println(sentence);
        return code.code();
    }
}
