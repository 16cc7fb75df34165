package app.madang.stun;

import java.net.InetSocketAddress;

/** How a question to a STUN or TURN server ended. */
public sealed interface ProbeResult {
    /**
     * A STUN server answered.
     *
     * @param mapped this machine's address as the server sees it
     * @param rttMs from the question to its answer
     */
    record Reached(InetSocketAddress mapped, long rttMs) implements ProbeResult {}

    /**
     * A TURN server gave an address on the relay, and gave it back when told to.
     *
     * @param rttMs from the question with the right credentials to its answer
     */
    record Relayed(InetSocketAddress mapped, InetSocketAddress relayed, RelayProof proof, long rttMs)
            implements ProbeResult {}

    /**
     * It answered with an error (RFC 8489 §14.8, RFC 8656 §18): 401 wrong or no credentials, 403 forbidden, 437
     * mismatch, 442 no UDP relays, 486 the user's quota is reached, 508 out of capacity, 300 another server, and so on.
     *
     * @param code 300 to 699; 0 where it could not be read
     * @param reason the server's words, at most 127 characters, none of them for control; perhaps empty
     */
    record Refused(int code, String reason) implements ProbeResult {}

    /** No answer within the time: nobody there, or something in between drops the packets. */
    record TimedOut() implements ProbeResult {}

    /** The name of the server leads to no address. */
    record NameUnknown() implements ProbeResult {}

    /** The machine is there and nobody listens on that port. */
    record ConnectionRefused() implements ProbeResult {}

    /** This machine has no way to that address: no network, no route, or its own firewall. */
    record NoRoute() implements ProbeResult {}

    /** TLS: its certificate is for another name, too old, or of nobody that this Java trusts. */
    record CertificateUnknown() implements ProbeResult {}

    /** TLS: no connection came about, for instance because there is no TLS on that port. */
    record TlsFailed() implements ProbeResult {}

    /** Something answers there, or closes the connection, that is no such server. */
    record NoStun() implements ProbeResult {}
}
