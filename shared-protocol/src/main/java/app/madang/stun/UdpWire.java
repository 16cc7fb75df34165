package app.madang.stun;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Optional;

/** Datagrams from one port of this machine. */
final class UdpWire implements Wire {
    /** More than any datagram that crosses the internet whole. */
    private static final int MAX_PACKET = 2_048;

    private final DatagramSocket socket;
    private final Arrivals arrivals;
    private InetSocketAddress target;

    /** With one server: the system then tells when nobody listens there. */
    static UdpWire connected(InetSocketAddress server) throws IOException {
        DatagramSocket socket = new DatagramSocket(null);
        try {
            socket.connect(server);
            return new UdpWire(socket, server);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** Bound to the address from which this machine reaches the server, open for answers from anywhere. */
    static UdpWire open(InetSocketAddress server) throws IOException {
        return new UdpWire(new DatagramSocket(new InetSocketAddress(localFor(server), 0)), server);
    }

    private UdpWire(DatagramSocket socket, InetSocketAddress target) {
        this.socket = socket;
        this.target = target;
        arrivals = new Arrivals(this::read);
    }

    private static InetAddress localFor(InetSocketAddress server) throws IOException {
        try (DatagramSocket asking = new DatagramSocket(null)) {
            asking.connect(server);
            return asking.getLocalAddress();
        }
    }

    /** Where packets go from now on, for an open one. */
    void aim(InetSocketAddress other) {
        target = other;
    }

    private byte[] read() throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[MAX_PACKET], MAX_PACKET);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @Override
    public boolean reliable() {
        return false;
    }

    @Override
    public InetSocketAddress local() {
        return new InetSocketAddress(socket.getLocalAddress(), socket.getLocalPort());
    }

    @Override
    public void send(byte[] packet) throws IOException {
        socket.send(new DatagramPacket(packet, packet.length, target));
    }

    @Override
    public Optional<byte[]> receive(Deadline deadline) throws IOException {
        return arrivals.next(deadline);
    }

    @Override
    public void close() {
        socket.close();
        arrivals.close();
    }
}
