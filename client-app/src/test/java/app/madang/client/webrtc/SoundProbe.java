package app.madang.client.webrtc;

import app.madang.client.media.SoundLevels;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;

/** A link between a tone and real devices; tells how loud the microphone is and how loud it is heard. */
final class SoundProbe {
    private static volatile double microphone;
    private static volatile double heard;

    public static void main(String[] arguments) throws Exception {
        try (WebRtc tone = WebRtc.start(new SoundChoice.Tone(440));
                WebRtc devices = WebRtc.start(new SoundChoice.Devices())) {
            if (!devices.soundAvailable()) {
                throw new IllegalStateException(devices.soundProblem());
            }
            Subscription own = devices.levels().listen(listener(true));
            await("microphone-before-the-call", () -> microphone > 0.1);
            try (Pair pair = new Pair(tone, new Routes(), devices, new Routes(), 1)) {
                Subscription theirs = tone.levels().listen(listener(false));
                pair.connect();
                await("heard", () -> heard > 0.03);
                devices.microphone(false);
                await("muted", () -> heard < 0.0005);
                await("microphone-while-muted", () -> microphone > 0.1);
                theirs.close();
                Await.until("the tone was played long enough to be measured", () -> played(pair) > 250);
            }
            own.close();
        }
    }

    private static long played(Pair pair) {
        return pair.answering.statistics().in().audioPackets();
    }

    private static void await(String key, java.util.function.BooleanSupplier condition) {
        Await.until(key, condition);
        System.out.println(key + " " + (key.startsWith("microphone") ? microphone : heard));
    }

    private static SoundLevels.Listener listener(boolean own) {
        return new SoundLevels.Listener() {
            @Override
            public void microphone(double level) {
                if (own) {
                    microphone = level;
                }
            }

            @Override
            public void participant(PeerId peer, double level) {
                if (!own) {
                    heard = level;
                }
            }
        };
    }

    private SoundProbe() {}
}
