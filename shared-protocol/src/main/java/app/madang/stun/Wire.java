package app.madang.stun;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;

/** One socket to one server, of one thread; only {@link #close} may come from any. */
interface Wire extends AutoCloseable {
    /** True where nothing that is sent gets lost, so that nothing is sent twice. */
    boolean reliable();

    InetSocketAddress local();

    void send(byte[] packet) throws IOException;

    /**
     * The next packet, empty when the deadline came first.
     *
     * @throws IOException why no more will come
     */
    Optional<byte[]> receive(Deadline deadline) throws IOException;

    @Override
    void close();
}
