package app.madang.stun;

import java.net.InetSocketAddress;

/** What stands between this machine and the internet, as far as STUN servers can tell (RFC 5780). */
public sealed interface NatResult {
    /**
     * @param local this machine's own address towards the server
     * @param mapped how the server sees it
     */
    record Found(InetSocketAddress local, InetSocketAddress mapped, Mapping mapping, Filtering filtering)
            implements NatResult {}

    /** The server did not even answer. */
    record Unreached(ProbeResult why) implements NatResult {}

    /** Which address the others must send to (RFC 4787 §4.1, RFC 5780 §4.3). */
    enum Mapping {
        /** The own one: nothing rewrites it. */
        NONE,
        /** The same for everybody, so that what a STUN server tells is true for peers too. */
        ENDPOINT_INDEPENDENT,
        /** Another one for each address of a peer. */
        ADDRESS_DEPENDENT,
        /** Another one for each address and port of a peer; such a NAT is often called symmetric. */
        ADDRESS_AND_PORT_DEPENDENT,
        /** The server has no second address and there was no second server. */
        UNKNOWN
    }

    /** Whose packets come in (RFC 4787 §5, RFC 5780 §4.4). */
    enum Filtering {
        /** Everybody's. */
        ENDPOINT_INDEPENDENT,
        /** Those of addresses to which something was sent. */
        ADDRESS_DEPENDENT,
        /** Those of addresses and ports to which something was sent. */
        ADDRESS_AND_PORT_DEPENDENT,
        /** The server has no second address to try it from. */
        UNKNOWN
    }
}
