package app.madang.benchmarks.codec.trial;

import app.madang.client.app.headless.StatisticsJson;
import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.FileSource;
import app.madang.client.media.Limits;
import app.madang.client.media.VideoKind;
import app.madang.client.media.VideoPipeline;
import app.madang.client.webrtc.SoundChoice;
import app.madang.client.webrtc.WebRtc;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.PeerId;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A process of its own: sends the clip over one link in one codec, size, rate and bitrate, and tells each second how
 * that goes ({@code stats}, {@code received}) and for some pictures how like the original they are ({@code judged}).
 * Goes on until it is ended.
 */
final class Trial {
    private static final PeerId SENDER = new PeerId("a00000000000000000001A");
    private static final PeerId RECEIVER = new PeerId("b00000000000000000001A");
    private static final long PERIOD_MS = 1_000;

    private Trial() {}

    /** CODEC CLIP WIDTH HEIGHT FPS KBPS. */
    public static void main(String[] words) throws Exception {
        CodecChoice codec = CodecChoice.parse(words[0]);
        Limits limits = new Limits(number(words[2]), number(words[3]), number(words[4]), number(words[5]));
        try (ThreadLoop loop = new ThreadLoop("trial");
                ThreadLoop sources = new ThreadLoop("sources");
                WebRtc webRtc = WebRtc.start(new SoundChoice.None());
                VideoPipeline pipeline = new VideoPipeline(sources, System::nanoTime);
                Originals originals = Originals.open(Path.of(words[1]), webRtc.frames());
                Judge judge = new Judge(originals, limits.width(), Trial::tell)) {
            pipeline.use(FileSource.open(Path.of(words[1]), 0, webRtc.frames()));
            pipeline.limit(RECEIVER, VideoKind.CAMERA, limits);
            pipeline.camera(true);
            End[] ends = End.pair();
            PeerConnection from = ends[0].open(webRtc.connections(pipeline, IceSettings.NONE, codec), RECEIVER);
            PeerConnection to = ends[1].open(webRtc.connections(new Receiver(judge), IceSettings.NONE, codec), SENDER);
            from.createOffer(1, false);
            report(loop, from, "stats");
            report(loop, to, "received");
            new CountDownLatch(1).await();
        }
    }

    private static int number(String word) {
        return Integer.parseInt(word);
    }

    private static void report(ThreadLoop loop, PeerConnection end, String event) {
        loop.schedule(PERIOD_MS, () -> report(loop, end, event));
        end.requestStatistics(numbers -> loop.post(() -> tell(event, numbers)));
    }

    private static void tell(String event, LinkStatistics numbers) {
        ObjectNode line = event(event);
        StatisticsJson.fill(line, numbers);
        say(line);
    }

    private static void tell(Likeness likeness) {
        say(event("judged").put("squaredError", likeness.squaredError()).put("ssim", likeness.ssim()));
    }

    private static ObjectNode event(String name) {
        return JsonNodeFactory.instance.objectNode().put("event", name);
    }

    private static synchronized void say(ObjectNode line) {
        System.out.println(line);
    }
}
