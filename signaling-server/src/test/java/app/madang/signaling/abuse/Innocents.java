package app.madang.signaling.abuse;

import app.madang.signaling.People;
import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import tools.jackson.databind.JsonNode;

/**
 * Two who talk to each other the whole time, 75 messages a second each, and look whether every message comes, once and in
 * order. Each message has a planned moment, and the time that it took is counted from that moment, whether or not it could
 * be sent then: a server that stands still for a while is seen by all messages of that while, not only by one
 * ("coordinated omission").
 */
final class Innocents implements AutoCloseable {
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(1) / 75;
    private static final String ROOM = "innocents";

    private final Person ann;
    private final Person ben;
    private final Latencies latencies = new Latencies();
    private final AtomicReference<Throwable> wrong = new AtomicReference<>();
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(
            2, Thread.ofPlatform().daemon().name("innocent-", 0).factory());

    Innocents(int port) throws IOException {
        ann = new Person(port, 1, 2);
        ben = new Person(port, 2, 1);
        // Ann hears of Ben here, so that from now on only Ben's messages come.
        ann.client.readText();
        ann.start(ben);
        ben.start(ann);
    }

    Latencies latencies() {
        return latencies;
    }

    /** What went wrong so far, null: nothing. */
    Throwable wrong() {
        return wrong.get();
    }

    /** Whether everything that was said before now has been heard. */
    AllHeard allSaidUntilNow() {
        long annSaid = ann.said.get();
        long benSaid = ben.said.get();
        return () -> ben.heard.get() >= annSaid && ann.heard.get() >= benSaid;
    }

    interface AllHeard {
        boolean now();
    }

    @Override
    public void close() throws IOException {
        clock.shutdownNow();
        ann.client.close();
        ben.client.close();
    }

    private final class Person {
        private final RawClient client;
        private final String other;
        private final AtomicLong said = new AtomicLong();
        private final AtomicLong heard = new AtomicLong();
        private volatile long received;
        private volatile long startNanos;

        Person(int port, int person, int otherPerson) throws IOException {
            client = RawClient.open(port, ROOM);
            other = People.id(otherPerson);
            client.text(People.join(person).toString());
            client.readText();
        }

        void start(Person listener) {
            Runnable say = this::say;
            clock.prestartAllCoreThreads();
            ScheduledFuture<?> first =
                    clock.scheduleAtFixedRate(say, 5 * EVERY_NANOS, EVERY_NANOS, TimeUnit.NANOSECONDS);
            startNanos = System.nanoTime() + first.getDelay(TimeUnit.NANOSECONDS);
            Thread.ofPlatform().daemon().name("innocent-reads").start(() -> listener.listen(this));
        }

        private void say() {
            try {
                long number = said.get() + 1;
                client.text("{\"type\":\"candidate\",\"seq\":" + number + ",\"ack\":" + received + ",\"to\":\"" + other
                        + "\",\"negotiation\":1,\"sdpMid\":\"0\",\"sdpMLineIndex\":0,\"candidate\":\"" + number
                        + " udp 2122260223 192.0.2.1 50000 typ host\"}");
                said.set(number);
            } catch (IOException e) {
                wrong.compareAndSet(null, e);
                throw new IllegalStateException(e);
            }
        }

        private void listen(Person speaker) {
            try {
                while (true) {
                    JsonNode message = People.JSON.readTree(client.readText());
                    long now = System.nanoTime();
                    String type = message.get("type").asString();
                    String number = String.valueOf(heard.get() + 1);
                    if (!type.equals("candidate")
                            || !message.get("candidate").asString().startsWith(number + " ")) {
                        throw new AssertionError("instead of number " + number + " came " + message);
                    }
                    received = message.get("seq").longValue();
                    latencies.add(now - speaker.startNanos - heard.get() * EVERY_NANOS);
                    heard.incrementAndGet();
                }
            } catch (IOException | RuntimeException | AssertionError e) {
                if (!clock.isShutdown()) {
                    wrong.compareAndSet(null, e);
                }
            }
        }
    }
}
