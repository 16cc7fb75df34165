package app.madang.stun;

import app.madang.protocol.IceUrl;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/**
 * Asks STUN and TURN servers what a call would ask them. It holds nothing between two questions, so any thread may ask;
 * each question blocks for the limit at most and throws nothing for what a network or server does.
 */
public final class IceProbe {
    private final Wires wires;
    private final Duration limit;
    private final SecureRandom random = new SecureRandom();

    /** @param limit how long a question may take in all, names and handshakes included; 5 s suit most networks */
    public IceProbe(CertificateCheck check, Duration limit) {
        this(new Wires(check.context(), check == CertificateCheck.CHECKED), limit);
    }

    IceProbe(Wires wires, Duration limit) {
        this.wires = wires;
        this.limit = limit;
    }

    /** Asks a server for this machine's address as it sees it. A TURN server answers that too. */
    public ProbeResult stun(IceUrl url) {
        return ask(url, (address, deadline) -> new StunProbe(wires, random).probe(url, address, deadline));
    }

    /**
     * Asks a TURN server for an address on its relay and gives it back.
     *
     * @param credential null: without
     * @param trip whether packets shall also go through the relay, to a second address on it and back
     */
    public ProbeResult turn(IceUrl url, TurnCredential credential, boolean trip) {
        TurnProbe probe = new TurnProbe(wires, random, trip);
        return ask(url, (address, deadline) -> probe.probe(url, address, credential, deadline));
    }

    /**
     * Finds what stands between this machine and the internet, over UDP, whatever the transport of the addresses. Takes
     * up to 4 s where packets are filtered.
     *
     * @param second another server, for those that have one address only; null where there is none
     */
    public NatResult nat(IceUrl url, IceUrl second) {
        Deadline deadline = Deadline.in(limit);
        try {
            InetSocketAddress server = address(url, deadline);
            NatProbe probe = new NatProbe(new StunProbe(wires, random), deadline);
            return probe.probe(server, second == null ? null : address(second, deadline));
        } catch (IOException e) {
            return new NatResult.Unreached(failure(e, deadline));
        }
    }

    private static InetSocketAddress address(IceUrl url, Deadline deadline) throws IOException {
        return new InetSocketAddress(Wires.addresses(url.host(), deadline)[0], url.port());
    }

    @FunctionalInterface
    private interface Question {
        ProbeResult ask(InetAddress address, Deadline deadline) throws IOException;
    }

    /** The server's first address decides, as further ones are mostly the same machine over another protocol. */
    private ProbeResult ask(IceUrl url, Question question) {
        Deadline deadline = Deadline.in(limit);
        try {
            return question.ask(Wires.addresses(url.host(), deadline)[0], deadline);
        } catch (IOException e) {
            return failure(e, deadline);
        }
    }

    /** At its deadline a stream is cut, which looks like one fault or another. */
    private static ProbeResult failure(IOException failure, Deadline deadline) {
        if (deadline.isOver() && !(failure instanceof RefusedException)) {
            return new ProbeResult.TimedOut();
        }
        return switch (failure) {
            case RefusedException refused -> new ProbeResult.Refused(refused.code(), refused.getMessage());
            case UnknownHostException unknown -> new ProbeResult.NameUnknown();
            case SSLException tls -> tlsFailure(tls);
            case ConnectException refused -> new ProbeResult.ConnectionRefused();
            case PortUnreachableException refused -> new ProbeResult.ConnectionRefused();
            case NoStunException other -> new ProbeResult.NoStun();
            case EOFException closed -> new ProbeResult.NoStun();
            case SocketException noWay -> new ProbeResult.NoRoute();
            case IOException other -> new ProbeResult.TimedOut();
        };
    }

    private static ProbeResult tlsFailure(SSLException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof SSLPeerUnverifiedException) {
                return new ProbeResult.CertificateUnknown();
            }
        }
        return new ProbeResult.TlsFailed();
    }
}
