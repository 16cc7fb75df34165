package app.madang.signaling.socket;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every connection of a server, what they share, and how many there may be. Loop thread. */
final class Connections {
    /** From accept to the end of the handshake; a slow or silent client gets no longer. */
    private static final long HANDSHAKE_MS = 3_000;

    /**
     * A proxy waits for its clients itself. After a reload it brings everybody at once and may be slow; where requests
     * fail then, it takes this server for dead, and rooms fall apart.
     */
    private static final long HANDSHAKE_OF_PROXY_MS = 15_000;

    private static final int INCOMING_BYTES = 4 * 1_024;
    private static final int OUTGOING_BYTES = 128 * 1_024;
    /** What all clients together may leave unread, or have sent in part: a share of the memory that there is. */
    private static final long MEMORY_SHARE = 8;

    private final SocketLoop loop;
    private final SocketEvents events;
    private final SocketBounds bounds;
    private final Front front;
    private final int most;
    private final byte[] incoming = new byte[INCOMING_BYTES];
    private final ByteBuffer outgoing = ByteBuffer.allocateDirect(OUTGOING_BYTES);
    private final Set<Tcp> all = new HashSet<>();
    private final PendingHandshakes<Tcp> pending;
    private final Map<Tcp, AddressGroup> groups = new HashMap<>();
    private final Map<AddressGroup, Integer> counts = new HashMap<>();
    private final SharedMemory<Tcp> unread;
    private final SharedMemory<OpenSocket> partial;
    private List<Tcp> dirty = new ArrayList<>();
    private List<Tcp> writing = new ArrayList<>();
    private Runnable whenEmpty = () -> {};

    Connections(SocketLoop loop, SocketBounds bounds, Front front, SocketEvents events) {
        this.loop = loop;
        this.bounds = bounds;
        this.front = front;
        this.events = events;
        most = Descriptors.roomFor(bounds.connections());
        pending = new PendingHandshakes<>(bounds.handshakes(), bounds.handshakesForAddress());
        long share = Runtime.getRuntime().maxMemory() / MEMORY_SHARE;
        unread = new SharedMemory<>(share);
        partial = new SharedMemory<>(share);
    }

    SocketLoop loop() {
        return loop;
    }

    SocketEvents events() {
        return events;
    }

    SocketBounds bounds() {
        return bounds;
    }

    Front front() {
        return front;
    }

    /** Where what has just been read stands, until the return of who takes it. */
    byte[] incoming() {
        return incoming;
    }

    /** Where frames are put together on their way out. */
    ByteBuffer outgoing() {
        return outgoing;
    }

    SocketStatus status() {
        return new SocketStatus(all.size(), pending.size(), unread.total(), partial.total());
    }

    /** Takes a connection that has just come, or turns it away. */
    void accept(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        if (all.size() >= most && !makeRoom()) {
            turnAway(channel, "too_many_connections");
            return;
        }
        AddressGroup group = AddressGroup.of(channel.socket().getInetAddress());
        boolean proxy = front.trusted().test(channel.socket().getInetAddress());
        if (!proxy && isFull(group)) {
            turnAway(channel, "too_many_connections_for_address");
            return;
        }
        enter(new Tcp(channel, this), group, proxy);
    }

    private void enter(Tcp tcp, AddressGroup group, boolean proxy) {
        all.add(tcp);
        if (!proxy) {
            count(tcp, group);
        }
        tcp.receiver(new Handshake(tcp, this));
        pending.enter(tcp, proxy ? null : group).ifPresent(longest -> crowdOut(longest));
        loop.schedule(proxy ? HANDSHAKE_OF_PROXY_MS : HANDSHAKE_MS, () -> timeOut(tcp));
    }

    /** The one that has waited longest for its own request goes. */
    private boolean makeRoom() {
        pending.dropLongestWaiting().ifPresent(this::crowdOut);
        return all.size() < most;
    }

    private void crowdOut(Tcp tcp) {
        events.refused("handshake_crowded_out");
        tcp.abort();
    }

    private void timeOut(Tcp tcp) {
        if (pending.leave(tcp)) {
            events.refused("handshake_timeout");
            tcp.abort();
        }
    }

    private void turnAway(SocketChannel channel, String why) throws IOException {
        events.refused(why);
        try (channel) {
            channel.write(ByteBuffer.wrap(Handshake.response(RequestHead.TOO_MANY)));
        }
    }

    private boolean isFull(AddressGroup group) {
        return (bounds.loopbackToo() || !group.isLoopback())
                && counts.getOrDefault(group, 0) >= bounds.connectionsForAddress();
    }

    private void count(Tcp tcp, AddressGroup group) {
        groups.put(tcp, group);
        counts.merge(group, 1, Integer::sum);
    }

    /** Lets a good request in, which is known by its client's address from now on; or the status that refuses it. */
    int admit(Tcp tcp, AddressGroup client, String origin) {
        if (origin != null && !front.origins().test(origin)) {
            return RequestHead.FORBIDDEN;
        }
        if (!groups.containsKey(tcp)) {
            if (isFull(client)) {
                return RequestHead.TOO_MANY;
            }
            count(tcp, client);
        }
        handshakeOver(tcp);
        return 0;
    }

    void handshakeOver(Tcp tcp) {
        pending.leave(tcp);
    }

    void remove(Tcp tcp) {
        pending.leave(tcp);
        all.remove(tcp);
        AddressGroup group = groups.remove(tcp);
        if (group != null) {
            counts.computeIfPresent(group, (same, here) -> here == 1 ? null : here - 1);
        }
        tellWhenEmpty();
    }

    void writeAtRoundEnd(Tcp tcp) {
        dirty.add(tcp);
    }

    /** Hands over what was sent in this round. */
    void writeAll() {
        if (dirty.isEmpty()) {
            return;
        }
        List<Tcp> now = dirty;
        dirty = writing;
        writing = now;
        for (Tcp tcp : now) {
            tcp.write();
        }
        now.clear();
        events.written();
    }

    /** So many bytes wait for this client. Where all together are too much, the one for whom most waits is cut. */
    void unread(Tcp tcp, int bytes) {
        unread.holds(tcp, bytes).ifPresent(largest -> {
            events.refused("outgoing_memory");
            loop.post(largest::abort);
        });
    }

    /** So many bytes of an unfinished frame are kept. Where all together are too much, who holds most is cut. */
    void partial(OpenSocket socket, int bytes) {
        partial.holds(socket, bytes).ifPresent(largest -> {
            events.refused("incoming_memory");
            loop.post(largest::cut);
        });
    }

    /** Runs the task once no connection is left, at once where there is none. */
    void whenEmpty(Runnable task) {
        whenEmpty = task;
        tellWhenEmpty();
    }

    private void tellWhenEmpty() {
        if (all.isEmpty()) {
            whenEmpty.run();
        }
    }

    /** Ends every connection that is left. */
    void abort() {
        List.copyOf(all).forEach(Tcp::abort);
    }
}
