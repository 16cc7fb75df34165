package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.CreateSessionDescriptionObserver;
import dev.onvoid.webrtc.RTCAnswerOptions;
import dev.onvoid.webrtc.RTCOfferOptions;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCSdpType;
import dev.onvoid.webrtc.RTCSessionDescription;
import dev.onvoid.webrtc.SetSessionDescriptionObserver;
import java.util.concurrent.CompletableFuture;

/**
 * Making and applying session descriptions, as futures that complete on the rtc thread. A future stays open for ever
 * where the connection is closed meanwhile: the library then never answers.
 */
final class Descriptions {
    private final EventLoop rtc;
    private final RTCPeerConnection connection;

    Descriptions(EventLoop rtc, RTCPeerConnection connection) {
        this.rtc = rtc;
        this.connection = connection;
    }

    CompletableFuture<String> offer(boolean iceRestart) {
        RTCOfferOptions options = new RTCOfferOptions();
        options.iceRestart = iceRestart;
        Made made = new Made();
        connection.createOffer(options, made);
        return made.sdp;
    }

    CompletableFuture<String> answer() {
        Made made = new Made();
        connection.createAnswer(new RTCAnswerOptions(), made);
        return made.sdp;
    }

    CompletableFuture<Void> applyLocal(RTCSdpType type, String sdp) {
        Applied applied = new Applied();
        connection.setLocalDescription(new RTCSessionDescription(type, sdp), applied);
        return applied.done;
    }

    CompletableFuture<Void> applyRemote(RTCSdpType type, String sdp) {
        Applied applied = new Applied();
        connection.setRemoteDescription(new RTCSessionDescription(type, sdp), applied);
        return applied.done;
    }

    private final class Made implements CreateSessionDescriptionObserver {
        private final CompletableFuture<String> sdp = new CompletableFuture<>();

        @Override
        public void onSuccess(RTCSessionDescription description) {
            rtc.post(() -> sdp.complete(description.sdp));
        }

        @Override
        public void onFailure(String error) {
            rtc.post(() -> sdp.completeExceptionally(new IllegalStateException(error)));
        }
    }

    private final class Applied implements SetSessionDescriptionObserver {
        private final CompletableFuture<Void> done = new CompletableFuture<>();

        @Override
        public void onSuccess() {
            rtc.post(() -> done.complete(null));
        }

        @Override
        public void onFailure(String error) {
            rtc.post(() -> done.completeExceptionally(new IllegalStateException(error)));
        }
    }
}
