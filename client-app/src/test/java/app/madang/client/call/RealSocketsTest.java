package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.signaling.WebSocketTransport;
import app.madang.loop.ThreadLoop;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.SignalingServer;
import java.io.IOException;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two engines on the real transport and the real server, in real time: the seams fit, not only the fakes. */
@Timeout(60)
final class RealSocketsTest {
    private final ThreadLoop loop = new ThreadLoop("call");
    private final WebSocketTransport transport = new WebSocketTransport();
    private final MediaWorld media = new MediaWorld(loop);

    @AfterEach
    void close() {
        transport.close();
        loop.close();
    }

    private static SignalingServer start(int port) throws IOException {
        return SignalingServer.start(
                ServerSettings.defaults().withHost("127.0.0.1").withPort(port));
    }

    /** One person: an engine, and every state that its window would show, in words. */
    private final class Someone {
        private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
        private final CallEngine engine;

        Someone(String name, long seed) {
            engine = new CallEngine(
                    loop, transport, media.of(name), new FakeMedia(), new Random(seed), "madang-test/1 (test)");
            engine.listen(state -> states.add(Person.words(state)));
        }

        void join(String name, int port) {
            Invitation invitation = new Invitation(false, "127.0.0.1", port, new Room("yard"), null);
            engine.join(new JoinRequest(invitation, name, true, true, null));
        }

        void sees(Predicate<String> expected) throws InterruptedException {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            String newest = null;
            while (System.nanoTime() < until) {
                String state = states.poll(100, TimeUnit.MILLISECONDS);
                newest = state == null ? newest : state;
                if (state != null && expected.test(state)) {
                    return;
                }
            }
            throw new AssertionError("newest state: " + newest);
        }
    }

    @Test
    void twoMeetLoseTheServerFindItAgainAndLeave() throws Exception {
        Someone ann = new Someone("Ann", 1);
        Someone ben = new Someone("Ben", 2);
        int port;
        try (SignalingServer server = start(0)) {
            port = server.port();
            ann.join("Ann", port);
            ben.join("Ben", port);
            ann.sees("me: sound, picture\nBen: connected, sound, picture"::equals);
            ben.sees("me: sound, picture\nAnn: connected, sound, picture"::equals);
        }
        ann.sees("me: sound, picture, server lost\nBen: connected, sound, picture"::equals);
        ben.sees("me: sound, picture, server lost\nAnn: connected, sound, picture"::equals);
        try (SignalingServer again = start(port)) {
            ann.sees("me: sound, picture\nBen: connected, sound, picture"::equals);
            ben.sees("me: sound, picture\nAnn: connected, sound, picture"::equals);
            ann.engine.setMicrophone(false);
            ben.sees("me: sound, picture\nAnn: connected, muted, picture"::equals);
            ann.engine.leave();
            ann.sees("ended: LEFT"::equals);
            ben.sees("me: sound, picture"::equals);
            ben.engine.leave();
            ben.sees("ended: LEFT"::equals);
            assertThat(again.port()).isEqualTo(port);
        }
    }
}
