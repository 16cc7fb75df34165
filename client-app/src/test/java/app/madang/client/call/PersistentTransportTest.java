package app.madang.client.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport;
import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import app.madang.loop.VirtualLoop;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PersistentTransportTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final List<SignalingTransport.Listener> knocks = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final SignalingTransport.Connection connection =
            new PersistentTransport(loop, this::knock).connect(URI.create("ws://localhost/v1/rooms/yard"), new Ear());

    private SignalingTransport.Connection knock(URI address, SignalingTransport.Listener listener) {
        int number = knocks.size();
        knocks.add(listener);
        return new SignalingTransport.Connection() {
            @Override
            public void send(String text) {
                done.add(number + " " + text);
            }

            @Override
            public void close(int code, String reason) {
                done.add(number + " close");
            }

            @Override
            public void drop() {
                done.add(number + " drop");
            }
        };
    }

    @Test
    void knocksEveryTwoSecondsAndStaysWithTheFirstThatOpens() {
        loop.advance(1_900);
        assertThat(knocks).hasSize(1);
        loop.advance(2_200);
        assertThat(knocks).hasSize(3);
        knocks.get(1).opened();
        loop.settle();
        assertThat(heard).containsExactly("opened");
        assertThat(done).containsExactly("0 drop", "2 drop");
        knocks.get(0).opened();
        knocks.get(0).text("of another");
        knocks.get(1).text("hello");
        loop.advance(20_000);
        connection.send("word");
        assertThat(heard).containsExactly("opened", "hello");
        assertThat(done).endsWith("0 drop", "1 word");
        assertThat(knocks).hasSize(3);
    }

    @Test
    void theFirstFailureEndsAllAttempts() {
        loop.advance(9_900);
        assertThat(knocks).hasSize(5);
        knocks.get(0).failed(ConnectFailure.TIMEOUT, "");
        knocks.get(1).failed(ConnectFailure.TIMEOUT, "");
        loop.advance(20_000);
        assertThat(heard).containsExactly("failed TIMEOUT");
        assertThat(done).hasSize(5).allMatch(text -> text.endsWith("drop"));
        assertThat(knocks).hasSize(5);
    }

    @Test
    void droppedItKnocksNoMore() {
        connection.drop();
        loop.advance(20_000);
        knocks.get(0).opened();
        loop.settle();
        assertThat(knocks).hasSize(1);
        assertThat(heard).isEmpty();
    }

    private final class Ear implements SignalingTransport.Listener {
        @Override
        public void opened() {
            heard.add("opened");
        }

        @Override
        public void text(String text) {
            heard.add(text);
        }

        @Override
        public void alive() {}

        @Override
        public void closed(int code, String reason) {
            heard.add("closed");
        }

        @Override
        public void failed(ConnectFailure failure, String detail) {
            heard.add("failed " + failure);
        }
    }
}
