package app.madang.client.webrtc;

import dev.onvoid.webrtc.media.MediaDevices;
import dev.onvoid.webrtc.media.audio.AudioDevice;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The library's own choice of microphone and speakers, for Windows and macOS: not for Linux, where it always takes the
 * system's (docs/devices.md). Written after its documentation and sources; not tried on either yet. Blocks.
 */
public final class SoundSelection {
    private static final Logger LOG = LoggerFactory.getLogger(SoundSelection.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Rtc rtc;
    private final Sound sound;
    private final BooleanSupplier inCall;

    /** Runs something on the rtc thread. */
    interface Rtc {
        CompletableFuture<Devices> run(Supplier<Devices> task);
    }

    /** What there is, and whether one can be chosen; a machine whose devices cannot be asked has none. */
    public record Devices(List<String> names, boolean choosable) {
        static final Devices NONE = new Devices(List.of(), false);

        static Devices of(List<AudioDevice> all) {
            return new Devices(
                    all.stream().map(AudioDevice::getName).distinct().toList(), ChosenDevice.isChoosable(all));
        }
    }

    /** @param inCall whether there are connections now, asked on the rtc thread */
    SoundSelection(Rtc rtc, Sound sound, BooleanSupplier inCall) {
        this.rtc = rtc;
        this.sound = sound;
        this.inCall = inCall;
    }

    public Devices microphones() {
        return ask(() -> Devices.of(MediaDevices.getAudioCaptureDevices()));
    }

    public Devices speakers() {
        return ask(() -> Devices.of(MediaDevices.getAudioRenderDevices()));
    }

    /** @param name empty: the system's */
    public void useMicrophone(Optional<String> name) {
        ask(() -> {
            if (sound.chosenMicrophone().choose(name)) {
                sound.recordAnew(inCall.getAsBoolean());
            }
            return Devices.NONE;
        });
    }

    /** @param name empty: the system's */
    public void useSpeakers(Optional<String> name) {
        ask(() -> {
            if (sound.chosenSpeakers().choose(name)) {
                sound.playAnew(inCall.getAsBoolean());
            }
            return Devices.NONE;
        });
    }

    private Devices ask(Supplier<Devices> question) {
        if (!sound.isPlayed()) {
            return Devices.NONE;
        }
        try {
            return rtc.run(question).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warn("The sound devices could not be asked: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Devices.NONE;
    }
}
