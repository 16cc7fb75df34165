package app.madang.client.app;

import app.madang.client.app.doctor.DoctorJson;
import app.madang.client.call.port.IceSettings;
import app.madang.client.doctor.CameraCheck;
import app.madang.client.doctor.Doctor;
import app.madang.client.doctor.Examination;
import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.client.media.DeviceLook;
import app.madang.client.media.SoundDevices;
import app.madang.client.signaling.WebSocketTransport;
import app.madang.client.ui.Texts;
import app.madang.client.ui.doctor.DoctorTexts;
import app.madang.client.webrtc.SoundChoice;
import app.madang.client.webrtc.WebRtc;
import app.madang.client.webrtc.WebRtcUnavailableException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Runs the doctor in a terminal, from its options to its exit code. */
final class DoctorProgram {
    private static final int WORKS = 0;
    private static final int WORKS_NOT = 1;

    private final DoctorCommand command;
    private final PrintStream out;
    private final DoctorTexts texts = new DoctorTexts(Texts.in(Locale.getDefault()));
    private final List<Step> steps = Collections.synchronizedList(new ArrayList<>());

    private DoctorProgram(DoctorCommand command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    /** Blocks until everything was tried. */
    static int run(DoctorCommand command) {
        return new DoctorProgram(command, System.out).run();
    }

    private int run() {
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.None())) {
            CameraCheck camera = new CameraCheck(Participant.cameras(webRtc));
            return examine(camera::look, webRtc.soundDevices());
        } catch (WebRtcUnavailableException e) {
            System.err.println(e.getMessage());
            DeviceLook none = new DeviceLook(DeviceLook.State.NO_SYSTEM, "");
            return examine(() -> none, () -> new SoundDevices.Look(none, none));
        }
    }

    private int examine(Supplier<DeviceLook> camera, SoundDevices sounds) {
        IceSettings ice = command.ice.settings();
        try (WebSocketTransport transport = new WebSocketTransport()) {
            Doctor doctor = new Doctor(transport, camera, sounds, ice, Version.client());
            Examination found = doctor.examine(command.invitation, command.access, this::tell);
            Verdict verdict = Verdict.of(found);
            conclude(verdict);
            return verdict.way().works() ? WORKS : WORKS_NOT;
        }
    }

    private void tell(Step step) {
        steps.add(step);
        if (!command.json) {
            out.println(texts.of(step.mark()) + "\t" + texts.title(step.kind()) + ": " + texts.of(step));
        }
    }

    private void conclude(Verdict verdict) {
        if (command.json) {
            List<Step> inOrder =
                    steps.stream().sorted(Comparator.comparing(Step::kind)).toList();
            out.println(new DoctorJson(texts).of(verdict, inOrder));
        } else {
            out.println();
            out.println(texts.of(verdict));
        }
    }
}
