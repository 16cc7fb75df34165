package app.madang.stun;

import app.madang.stun.NatResult.Filtering;
import app.madang.stun.NatResult.Mapping;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;

/** A STUN server with two addresses and two ports that answers as it would from behind a NAT of a given kind. */
final class PretendedNat implements AutoCloseable {
    private final Mapping mapping;
    private final Filtering filtering;
    private final boolean offersOther;
    /** Address 1 port 1, address 1 port 2, address 2 port 1, address 2 port 2. */
    private final DatagramSocket[] sockets = new DatagramSocket[4];

    PretendedNat(Mapping mapping, Filtering filtering, boolean offersOther) throws IOException {
        this.mapping = mapping;
        this.filtering = filtering;
        this.offersOther = offersOther;
        InetAddress first = InetAddress.getByName("127.0.0.1");
        InetAddress second = InetAddress.getByName("127.0.0.2");
        sockets[0] = new DatagramSocket(0, first);
        sockets[1] = new DatagramSocket(0, first);
        sockets[2] = new DatagramSocket(sockets[0].getLocalPort(), second);
        sockets[3] = new DatagramSocket(sockets[1].getLocalPort(), second);
        for (int i = 0; i < sockets.length; i++) {
            int at = i;
            Thread.ofVirtual().start(() -> serve(at));
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) sockets[0].getLocalSocketAddress();
    }

    private void serve(int at) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
            while (true) {
                packet.setLength(2_048);
                sockets[at].receive(packet);
                answer(at, packet);
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void answer(int at, DatagramPacket packet) throws IOException {
        StunMessage request = StunReader.read(Arrays.copyOf(packet.getData(), packet.getLength()))
                .orElseThrow();
        int change = request.find(StunAttribute.CHANGE_REQUEST)
                .map(a -> (int) a.value()[3])
                .orElse(0);
        if (!letsIn(change)) {
            return;
        }
        int from = at ^ (change & 4) >> 1 ^ (change & 2) >> 1;
        byte[] response = response(request.id(), mapped(at, (InetSocketAddress) packet.getSocketAddress()));
        sockets[from].send(new DatagramPacket(response, response.length, packet.getSocketAddress()));
    }

    private boolean letsIn(int change) {
        return switch (filtering) {
            case ENDPOINT_INDEPENDENT, UNKNOWN -> true;
            case ADDRESS_DEPENDENT -> (change & 4) == 0;
            case ADDRESS_AND_PORT_DEPENDENT -> change == 0;
        };
    }

    private InetSocketAddress mapped(int at, InetSocketAddress client) {
        return switch (mapping) {
            case NONE -> client;
            case ENDPOINT_INDEPENDENT, UNKNOWN -> new InetSocketAddress("192.0.2.1", 1);
            case ADDRESS_DEPENDENT -> new InetSocketAddress("192.0.2.1", 1 + at / 2);
            case ADDRESS_AND_PORT_DEPENDENT -> new InetSocketAddress("192.0.2.1", 1 + at);
        };
    }

    private byte[] response(TransactionId id, InetSocketAddress mapped) {
        StunWriter response = new StunWriter(StunMethod.BINDING, StunClass.SUCCESS, id)
                .with(StunAttribute.XOR_MAPPED_ADDRESS, StunAddress.writeXor(mapped, id));
        if (offersOther) {
            byte[] other = {0, 1, 0, 0, 127, 0, 0, 2};
            other[2] = (byte) (sockets[3].getLocalPort() >> 8);
            other[3] = (byte) sockets[3].getLocalPort();
            response.with(StunAttribute.OTHER_ADDRESS, other);
        }
        return response.bytes();
    }

    @Override
    public void close() {
        for (DatagramSocket socket : sockets) {
            socket.close();
        }
    }
}
