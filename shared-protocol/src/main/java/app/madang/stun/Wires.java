package app.madang.stun;

import app.madang.protocol.IceUrl;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/** Looks names up and opens sockets, each within a deadline. */
final class Wires {
    private final SSLContext tls;
    private final boolean namesChecked;

    /** @param namesChecked whether a certificate must be for the name asked for */
    Wires(SSLContext tls, boolean namesChecked) {
        this.tls = tls;
        this.namesChecked = namesChecked;
    }

    /** The addresses of a server, as the system orders them. Its look-up may take minutes; nobody waits so long. */
    static InetAddress[] addresses(String host, Deadline deadline) throws IOException {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("stun-name").start(() -> lookUp(host, found));
        try {
            return found.get(deadline.leftNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException("name look-up");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw new UnknownHostException(host);
        }
    }

    private static void lookUp(String host, CompletableFuture<InetAddress[]> found) {
        try {
            found.complete(InetAddress.getAllByName(host));
        } catch (UnknownHostException | RuntimeException e) {
            found.completeExceptionally(e);
        }
    }

    /** To one of the server's addresses; the deadline is that of the whole stay of a stream. */
    Wire open(IceUrl url, InetAddress address, Deadline deadline) throws IOException {
        InetSocketAddress server = new InetSocketAddress(address, url.port());
        return switch (url.transport()) {
            case UDP -> UdpWire.connected(server);
            case TCP -> stream(url, server, deadline, false);
            case TLS -> stream(url, server, deadline, true);
        };
    }

    private Wire stream(IceUrl url, InetSocketAddress server, Deadline deadline, boolean secure) throws IOException {
        Socket tcp = new Socket();
        StreamWire.Guard guard = new StreamWire.Guard(tcp, deadline);
        try {
            tcp.connect(server, (int) Math.max(1, deadline.leftNanos() / 1_000_000));
            tcp.setTcpNoDelay(true);
            return new StreamWire(secure ? secured(tcp, url) : tcp, guard);
        } catch (IOException | RuntimeException e) {
            guard.close();
            tcp.close();
            throw e;
        }
    }

    private Socket secured(Socket tcp, IceUrl url) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(tcp, url.host(), url.port(), true);
        if (namesChecked) {
            SSLParameters parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
        }
        socket.startHandshake();
        return socket;
    }
}
