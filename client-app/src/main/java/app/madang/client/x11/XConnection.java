package app.madang.client.x11;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One connection to a display. Owns its socket, and with it all that the display keeps for this program. Used by one
 * thread; each request that has a reply waits for it, and an error of the display is an {@link XFault} of the request
 * that caused it.
 */
final class XConnection implements AutoCloseable {
    private static final int HEADER = 32;
    private static final int GENERIC_EVENT = 35;
    private static final int GET_INPUT_FOCUS = 43;
    private static final int QUERY_EXTENSION = 98;
    /** No picture of a display is larger. */
    private static final int LARGEST_REPLY = 1 << 28;

    private final SocketChannel channel;
    private final XSetup setup;
    private final ByteBuffer header = buffer(HEADER);
    private Consumer<Packet> events = event -> {};
    private int flags;
    private long lastId;

    private XConnection(SocketChannel channel, XAuthority authority, int screen) throws IOException {
        this.channel = channel;
        write(XSetup.request(authority));
        ByteBuffer answer = read(8);
        ByteBuffer more = read(4 * (answer.getShort(6) & 0xffff));
        setup = XSetup.read(answer, new Packet(more), screen);
    }

    /** @throws XFault where there is no such display, or it does not let this program in */
    static XConnection open(XAddress address, Map<String, String> environment) {
        SocketChannel channel = null;
        try {
            channel = address.connect();
            return new XConnection(channel, XAuthority.of(address, environment), address.screen());
        } catch (IOException | XFault e) {
            closeQuietly(channel);
            throw e instanceof XFault fault ? fault : new XFault("no connection to the display", e);
        }
    }

    private static void closeQuietly(SocketChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing was asked of it yet.
        }
    }

    XSetup setup() {
        return setup;
    }

    /** Hears events, while some request waits for its reply. */
    void onEvent(Consumer<Packet> receiver) {
        events = receiver;
    }

    /** A number for something that this connection is about to make. */
    long newId() {
        lastId += Long.lowestOneBit(setup.idMask());
        return setup.idBase() | lastId & setup.idMask();
    }

    /** Empty where the display does not have it. */
    Optional<Extension> extension(String name) {
        Packet reply =
                ask(new Request(QUERY_EXTENSION, 0).u16(name.length()).u16(0).text(name));
        return reply.u8(8) == 0 ? Optional.empty() : Optional.of(new Extension(reply.u8(9), reply.u8(10)));
    }

    /** @param opcode the first byte of its requests */
    record Extension(int opcode, int firstEvent) {
        Request request(int number) {
            return new Request(opcode, number);
        }
    }

    /** Sends a request that has no reply and does not wait; {@link #settle} tells of its error. */
    void post(Request request) {
        send(request.finished());
    }

    /** Asks the display to say when everything up to here is done, and does not wait for that. */
    void flag() {
        send(new Request(GET_INPUT_FOCUS, 0).finished());
        flags++;
    }

    /** Waits until everything up to the last {@link #flag} was done, which it mostly is. Throws the first error. */
    void settle() {
        Packet error = null;
        while (flags > 0) {
            Packet packet = next();
            switch (packet.type()) {
                case Packet.REPLY -> flags--;
                case Packet.ERROR -> error = error == null ? packet : error;
                default -> events.accept(packet);
            }
        }
        if (error != null) {
            throw fault(error);
        }
    }

    /** Sends a request that has a reply, and waits for that. */
    Packet ask(Request request) {
        settle();
        send(request.finished());
        while (true) {
            Packet packet = next();
            switch (packet.type()) {
                case Packet.REPLY -> {
                    return packet;
                }
                case Packet.ERROR -> throw fault(packet);
                default -> events.accept(packet);
            }
        }
    }

    private static XFault fault(Packet error) {
        return XFault.ofError(error.u8(1), error.u8(10));
    }

    /** Sends a request that has no reply, and waits until it was carried out. */
    void tell(Request request) {
        settle();
        post(request);
        flag();
        settle();
    }

    private void send(ByteBuffer request) {
        try {
            write(request);
        } catch (IOException e) {
            throw new XFault("the connection to the display broke", e);
        }
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private Packet next() {
        try {
            header.clear();
            fill(header);
            long extra = header.get(0) == Packet.REPLY || (header.get(0) & 0x7f) == GENERIC_EVENT
                    ? 4 * Integer.toUnsignedLong(header.getInt(4))
                    : 0;
            if (extra > LARGEST_REPLY) {
                throw new XFault(XFault.Kind.BROKEN, "a packet of the display is too long");
            }
            ByteBuffer whole = buffer(HEADER + (int) extra);
            fill(whole.put(header.flip()));
            return new Packet(whole.flip());
        } catch (IOException e) {
            throw new XFault("the connection to the display broke", e);
        }
    }

    private ByteBuffer read(int length) throws IOException {
        ByteBuffer bytes = buffer(length);
        fill(bytes);
        return bytes.flip();
    }

    private void fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the display closed the connection");
            }
        }
    }

    private static ByteBuffer buffer(int length) {
        // Large ones carry pictures to native code, which takes direct memory only.
        return (length > 65_536 ? ByteBuffer.allocateDirect(length) : ByteBuffer.allocate(length))
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
