package app.madang.client.webrtc;

import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.media.SoundLevels;
import app.madang.client.media.VideoSource;
import app.madang.protocol.PeerId;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Asks for real devices where there are none. */
final class BareMachineProbe {
    public static void main(String[] arguments) throws Exception {
        WebRtc webRtc = WebRtc.start(new SoundChoice.Devices());
        System.out.println("sound " + webRtc.soundAvailable() + " " + webRtc.soundProblem());
        System.out.println("microphone " + level(webRtc).get(10, TimeUnit.SECONDS));
        System.out.println("camera " + camera(webRtc));
        try (Pair pair = new Pair(webRtc, new Routes(), webRtc, new Routes(), 1)) {
            pair.connect();
            System.out.println("connected");
        }
        webRtc.close();
        webRtc.close();
        System.out.println("closed twice");
    }

    private static CompletableFuture<Double> level(WebRtc webRtc) {
        CompletableFuture<Double> level = new CompletableFuture<>();
        webRtc.levels().listen(new SoundLevels.Listener() {
            @Override
            public void microphone(double now) {
                level.complete(now);
            }

            @Override
            public void participant(PeerId peer, double now) {}
        });
        return level;
    }

    private static CameraState camera(WebRtc webRtc) throws InterruptedException {
        BlockingQueue<CameraState> states = new LinkedBlockingQueue<>();
        try (VideoSource camera = webRtc.cameras().camera(Optional.empty(), 1280, 720, 30)) {
            camera.start(frame -> {}, states::add);
            CameraState state = states.poll(10, TimeUnit.SECONDS);
            return state == CameraState.STARTING ? states.poll(10, TimeUnit.SECONDS) : state;
        }
    }

    private BareMachineProbe() {}
}
