package app.madang.client.portal;

import app.madang.client.screen.CaptureFault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A connection to the bus of this user's session. Owns its socket; whatever the bus keeps for this connection ends with
 * it. Used by one thread. What goes wrong is a {@link CaptureFault}: BROKEN.
 */
final class Bus implements AutoCloseable {
    /** Of the bus itself and of services that answer without asking anybody; starting one may take a while. */
    static final int ANSWER_MS = 5_000;

    private static final String DRIVER = "org.freedesktop.DBus";
    private static final int LONGEST_LINE = 1_024;

    private final LocalSocket socket;
    private final Deque<BusMessage> waiting = new ArrayDeque<>();
    private byte[] bytes = new byte[0];
    private int serial;
    private String name = "";

    private Bus(LocalSocket socket) {
        this.socket = socket;
    }

    static Bus open(BusAddress address) {
        Libc libc = new Libc();
        Bus bus = new Bus(LocalSocket.connect(libc, address.socket()));
        try {
            bus.enter(libc.getuid());
            return bus;
        } catch (RuntimeException e) {
            bus.close();
            throw e;
        }
    }

    private void enter(int user) {
        String id = HexFormat.of().formatHex(Integer.toString(user).getBytes(StandardCharsets.US_ASCII));
        say("\0AUTH EXTERNAL " + id + "\r\n", "OK");
        say("NEGOTIATE_UNIX_FD\r\n", "AGREE_UNIX_FD");
        send("BEGIN\r\n");
        name = driver("Hello", "", new BusWriter())
                .value(0, String.class)
                .orElseThrow(() -> new CaptureFault(CaptureFault.Kind.BROKEN, "the bus gives no name"));
    }

    private void say(String line, String expected) {
        send(line);
        int end = endOfLine();
        while (end < 0) {
            if (bytes.length > LONGEST_LINE) {
                throw new CaptureFault(CaptureFault.Kind.BROKEN, "the bus says what no bus says");
            }
            more(ANSWER_MS);
            end = endOfLine();
        }
        String answer = new String(bytes, 0, end, StandardCharsets.US_ASCII);
        bytes = Arrays.copyOfRange(bytes, end + 1, bytes.length);
        if (!answer.startsWith(expected)) {
            throw new CaptureFault(CaptureFault.Kind.REFUSED, "the bus does not let this program in");
        }
    }

    private int endOfLine() {
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    private void send(String line) {
        socket.send(line.getBytes(StandardCharsets.US_ASCII), ANSWER_MS);
    }

    /** Waits for what must come. */
    private void more(int timeoutMs) {
        if (!receive(timeoutMs)) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "the bus does not answer");
        }
    }

    private boolean receive(int timeoutMs) {
        byte[] came = socket.receive(timeoutMs);
        int before = bytes.length;
        bytes = Arrays.copyOf(bytes, before + came.length);
        System.arraycopy(came, 0, bytes, before, came.length);
        return came.length > 0;
    }

    /** This connection's name on the bus. */
    String name() {
        return name;
    }

    /** Hears such signals from now on. @param rule a match rule of D-Bus */
    void listen(String rule) {
        driver("AddMatch", "s", new BusWriter().string(rule));
    }

    private BusMessage driver(String member, String signature, BusWriter body) {
        return ask(new BusCall(DRIVER, "/org/freedesktop/DBus", DRIVER, member, signature, body));
    }

    /** @return by what number its answer will be known */
    int send(BusCall call) {
        socket.send(call.toBytes(++serial), ANSWER_MS);
        return serial;
    }

    /** The answer, within five seconds; what comes before it is kept. @throws CaptureFault REFUSED for an error */
    BusMessage ask(BusCall call) {
        int asked = send(call);
        long deadlineNs = System.nanoTime() + ANSWER_MS * 1_000_000L;
        Deque<BusMessage> others = new ArrayDeque<>();
        while (true) {
            int left = (int) Math.max(0, (deadlineNs - System.nanoTime()) / 1_000_000);
            BusMessage message = next(left)
                    .orElseThrow(() -> new CaptureFault(CaptureFault.Kind.BROKEN, call.member() + ": no answer"));
            if (message.answers() == asked) {
                others.descendingIterator().forEachRemaining(waiting::addFirst);
                return checked(message, call.member());
            }
            others.add(message);
        }
    }

    static BusMessage checked(BusMessage answer, String asked) {
        if (answer.type() == BusMessage.Type.ERROR) {
            throw new CaptureFault(CaptureFault.Kind.REFUSED, asked + ": " + answer.member());
        }
        return answer;
    }

    /** The next message; empty where none came in time. */
    Optional<BusMessage> next(int timeoutMs) {
        if (!waiting.isEmpty()) {
            return Optional.of(waiting.remove());
        }
        Optional<Integer> length = BusMessage.length(bytes);
        while (length.isEmpty() || bytes.length < length.get()) {
            if (!receive(timeoutMs)) {
                return Optional.empty();
            }
            length = BusMessage.length(bytes);
        }
        BusMessage message = BusMessage.read(Arrays.copyOf(bytes, length.get()));
        bytes = Arrays.copyOfRange(bytes, length.get(), bytes.length);
        return Optional.of(message);
    }

    /** A descriptor that came with a message; the caller's from now on. */
    OptionalInt takeDescriptor() {
        return socket.takeDescriptor();
    }

    @Override
    public void close() {
        socket.close();
    }
}
