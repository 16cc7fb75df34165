package app.madang.client.signaling;

import app.madang.client.call.port.SignalingTransport.ConnectFailure;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Brings one socket to the server: name, TCP, TLS. Blocks; {@link #cut} ends it from any thread. */
final class Dialer {
    private static final String SECURE = "wss";

    private final URI address;
    private final SSLSocketFactory tls;
    private final Object lock = new Object();
    /** Guarded by {@code lock}. The plain socket: closing a TLS one may wait for a write that never ends. */
    private Socket plain;
    /** Guarded by {@code lock}. */
    private boolean cut;

    Dialer(URI address, SSLSocketFactory tls) {
        this.address = address;
        this.tls = tls;
    }

    /** @param timeoutMs for TCP, shared by the addresses that the name has; the rest is the caller's to watch */
    Socket dial(int timeoutMs) throws IOException {
        String host = address.getHost().replace("[", "").replace("]", "");
        InetAddress[] found = InetAddress.getAllByName(host);
        Socket socket = connectAny(found, timeoutMs);
        return SECURE.equals(address.getScheme()) ? secure(socket, host) : socket;
    }

    /** Ends the connection, or the attempt, without a word. */
    void cut() {
        synchronized (lock) {
            cut = true;
            closeQuietly(plain);
        }
    }

    /** A name may have addresses of networks that do not work here: each gets its share of the time. */
    private Socket connectAny(InetAddress[] found, int timeoutMs) throws IOException {
        IOException last = null;
        for (InetAddress candidate : found) {
            Socket socket = take(new Socket());
            try {
                socket.setTcpNoDelay(true);
                socket.connect(new InetSocketAddress(candidate, port()), Math.max(1, timeoutMs / found.length));
                return socket;
            } catch (IOException e) {
                closeQuietly(socket);
                last = e;
            }
        }
        throw last == null ? new UnknownHostException(address.getHost()) : last;
    }

    private Socket take(Socket socket) throws IOException {
        synchronized (lock) {
            if (cut) {
                closeQuietly(socket);
                throw new ConnectException("given up");
            }
            plain = socket;
            return socket;
        }
    }

    private Socket secure(Socket socket, String host) throws IOException {
        SSLSocket secured = (SSLSocket) tls.createSocket(socket, host, port(), true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    private int port() {
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return SECURE.equals(address.getScheme()) ? 443 : 80;
    }

    /** What an attempt's end means to people. */
    static ConnectFailure failure(IOException e) {
        return switch (e) {
            case UnknownHostException unknown -> ConnectFailure.UNKNOWN_HOST;
            case SocketTimeoutException timeout -> ConnectFailure.TIMEOUT;
            case NoRouteToHostException noRoute -> ConnectFailure.UNREACHABLE;
            case SSLException tls -> ConnectFailure.TLS;
            default -> byMessage(String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT));
        };
    }

    /** Java gives the rest one type and the system's own words. */
    private static ConnectFailure byMessage(String message) {
        if (message.contains("refused")) {
            return ConnectFailure.REFUSED;
        }
        if (message.contains("timed out")) {
            return ConnectFailure.TIMEOUT;
        }
        return message.contains("unreachable") ? ConnectFailure.UNREACHABLE : ConnectFailure.OTHER;
    }

    private static void closeQuietly(Socket socket) {
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException e) {
                // Nothing is left to be closed, which is what was wanted.
            }
        }
    }
}
