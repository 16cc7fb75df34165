package app.madang.client.doctor;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.SignalingTransport;
import app.madang.client.media.DeviceLook;
import app.madang.client.media.SoundDevices;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl.Transport;
import app.madang.protocol.Invitation;
import app.madang.stun.CertificateCheck;
import app.madang.stun.IceProbe;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Tries everything that a call needs, what is independent at the same time. Any thread may ask, also two at once. */
public final class Doctor {
    private static final Duration PROBE = Duration.ofSeconds(5);
    /** Devices hang in drivers; whoever does is told as silent. */
    private static final long DEVICES_MS = 15_000;

    private final SignalingTransport transport;
    private final Supplier<DeviceLook> camera;
    private final SoundDevices sounds;
    private final IceSettings ice;
    private final String client;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param camera looks at the camera, see {@link CameraCheck}
     * @param client what servers log about this program
     */
    public Doctor(
            SignalingTransport transport,
            Supplier<DeviceLook> camera,
            SoundDevices sounds,
            IceSettings ice,
            String client) {
        this.transport = transport;
        this.camera = camera;
        this.sounds = sounds;
        this.ice = ice;
        this.client = client;
    }

    /**
     * Blocks until everything was tried, for about 20 s at most.
     *
     * @param invitation null: without a signaling server
     * @param access the word that its server asks for, null where none is known
     * @param told hears each step as it ends, on threads of the doctor's; never throws
     */
    public Examination examine(Invitation invitation, String access, Consumer<Step> told) {
        Ears ears = new Ears(told);
        CompletableFuture<DeviceLook> picture = device(camera, look -> ears.hear(new Step.Camera(look)));
        CompletableFuture<SoundDevices.Look> sound = sound(ears);
        SignalingFinding signaling = signaling(invitation, access);
        ears.hear(new Step.Signaling(signaling));
        IceCheck check = new IceCheck(new IceProbe(certificates(), PROBE), ice.with(named(signaling)));
        CompletableFuture<ProbeFinding> udp = turn(check, Transport.UDP, ears);
        CompletableFuture<ProbeFinding> tcp = turn(check, Transport.TCP, ears);
        CompletableFuture<ProbeFinding> tls = turn(check, Transport.TLS, ears);
        ProbeFinding stun = check.stun();
        ears.hear(new Step.Stun(stun));
        NatFinding nat = check.nat(stun);
        ears.hear(new Step.Nat(nat));
        return new Examination(
                signaling,
                invitation != null && Neighbourhood.holds(invitation.host()),
                ice.relayOnly(),
                stun,
                nat,
                new Examination.Relays(udp.join(), tcp.join(), tls.join()),
                picture.join(),
                sound.join().microphone(),
                sound.join().speakers());
    }

    private SignalingFinding signaling(Invitation invitation, String access) {
        return invitation == null
                ? new SignalingFinding.NotAsked()
                : new SignalingCheck(transport, random, client).ask(invitation, access);
    }

    private CertificateCheck certificates() {
        return ice.insecureTurnTls() ? CertificateCheck.SKIPPED : CertificateCheck.CHECKED;
    }

    private static List<IceServer> named(SignalingFinding signaling) {
        return signaling instanceof SignalingFinding.Speaks speaks ? speaks.iceServers() : List.of();
    }

    private static CompletableFuture<ProbeFinding> turn(IceCheck check, Transport transport, Ears ears) {
        return Background.run(() -> {
            ProbeFinding finding = check.turn(transport);
            ears.hear(new Step.Turn(transport, finding));
            return finding;
        });
    }

    private static CompletableFuture<DeviceLook> device(Supplier<DeviceLook> look, Consumer<DeviceLook> told) {
        return Background.run(look)
                .completeOnTimeout(silent(), DEVICES_MS, TimeUnit.MILLISECONDS)
                .exceptionally(fault -> silent())
                .whenComplete((seen, fault) -> told.accept(seen));
    }

    private CompletableFuture<SoundDevices.Look> sound(Ears ears) {
        SoundDevices.Look none = new SoundDevices.Look(silent(), silent());
        return Background.run(sounds::look)
                .completeOnTimeout(none, DEVICES_MS, TimeUnit.MILLISECONDS)
                .exceptionally(fault -> none)
                .whenComplete((seen, fault) -> {
                    ears.hear(new Step.Microphone(seen.microphone()));
                    ears.hear(new Step.Speakers(seen.speakers()));
                });
    }

    private static DeviceLook silent() {
        return new DeviceLook(DeviceLook.State.SILENT, "");
    }

    /** One step at a time. */
    private record Ears(Consumer<Step> told) {
        synchronized void hear(Step step) {
            told.accept(step);
        }
    }
}
