package app.madang.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.SignalingTransport;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A listener that writes down what it hears, a line each; being alive is only counted. */
class Heard implements SignalingTransport.Listener {
    final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    final AtomicInteger alive = new AtomicInteger();

    /** The next line, within twelve seconds. */
    String next() throws InterruptedException {
        String line = lines.poll(12, TimeUnit.SECONDS);
        assertThat(line).as("something heard within 12 s").isNotNull();
        return line;
    }

    /** Nothing more comes: give it a moment, then look. */
    void assertSilence() throws InterruptedException {
        assertThat(lines.poll(150, TimeUnit.MILLISECONDS)).isNull();
    }

    @Override
    public void opened() {
        lines.add("opened");
    }

    @Override
    public void text(String text) {
        lines.add("text " + text);
    }

    @Override
    public void alive() {
        alive.incrementAndGet();
    }

    @Override
    public void closed(int code, String reason) {
        lines.add(("closed " + code + " " + reason).strip());
    }

    @Override
    public void failed(SignalingTransport.ConnectFailure failure, String detail) {
        lines.add("failed " + failure);
    }
}
