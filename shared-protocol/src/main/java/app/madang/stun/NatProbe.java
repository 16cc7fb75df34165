package app.madang.stun;

import app.madang.stun.NatResult.Filtering;
import app.madang.stun.NatResult.Mapping;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;

/**
 * Finds how a NAT maps and filters (RFC 5780 §4.3, §4.4). Mapping and filtering use sockets of their own: what was sent
 * to a server's second address would open the door for it.
 */
final class NatProbe {
    private static final int CHANGE_PORT = 2;
    private static final int CHANGE_ADDRESS_AND_PORT = 6;
    /** Three times asked; nobody knows a filter from a loss but by waiting. */
    private static final Duration FILTERED = Duration.ofMillis(1_800);

    private final StunProbe stun;
    private final Deadline deadline;

    NatProbe(StunProbe stun, Deadline deadline) {
        this.stun = stun;
        this.deadline = deadline;
    }

    /** @param second another server, asked where the first has no second address; null where there is none */
    NatResult probe(InetSocketAddress server, InetSocketAddress second) throws IOException {
        try (UdpWire wire = UdpWire.open(server)) {
            StunMessage response = stun.ask(wire, 0, deadline).response();
            InetSocketAddress mapped = response.mapped().orElseThrow(NoStunException::new);
            Optional<InetSocketAddress> other = response.address(StunAttribute.OTHER_ADDRESS);
            Mapping mapping = mapping(wire, server, mapped, other, second);
            Filtering filtering = other.isPresent() ? filtering(server) : Filtering.UNKNOWN;
            return new NatResult.Found(wire.local(), mapped, mapping, filtering);
        }
    }

    private Mapping mapping(
            UdpWire wire,
            InetSocketAddress server,
            InetSocketAddress mapped,
            Optional<InetSocketAddress> other,
            InetSocketAddress second) {
        if (mapped.equals(wire.local())) {
            return Mapping.NONE;
        }
        try {
            if (other.isPresent()) {
                return mapping(
                        wire, mapped, new InetSocketAddress(other.get().getAddress(), server.getPort()), other.get());
            }
            if (second != null) {
                boolean same = mappedAt(wire, second).equals(mapped);
                return same ? Mapping.ENDPOINT_INDEPENDENT : Mapping.ADDRESS_AND_PORT_DEPENDENT;
            }
        } catch (IOException e) {
            // The second address does not answer: nothing more can be said.
        }
        return Mapping.UNKNOWN;
    }

    private Mapping mapping(
            UdpWire wire, InetSocketAddress mapped, InetSocketAddress otherAddress, InetSocketAddress otherPortToo)
            throws IOException {
        InetSocketAddress there = mappedAt(wire, otherAddress);
        if (there.equals(mapped)) {
            return Mapping.ENDPOINT_INDEPENDENT;
        }
        return mappedAt(wire, otherPortToo).equals(there)
                ? Mapping.ADDRESS_DEPENDENT
                : Mapping.ADDRESS_AND_PORT_DEPENDENT;
    }

    private InetSocketAddress mappedAt(UdpWire wire, InetSocketAddress server) throws IOException {
        wire.aim(server);
        return stun.ask(wire, 0, deadline.orIn(FILTERED)).response().mapped().orElseThrow(NoStunException::new);
    }

    private Filtering filtering(InetSocketAddress server) {
        try {
            if (comesBack(server, CHANGE_ADDRESS_AND_PORT)) {
                return Filtering.ENDPOINT_INDEPENDENT;
            }
            return comesBack(server, CHANGE_PORT) ? Filtering.ADDRESS_DEPENDENT : Filtering.ADDRESS_AND_PORT_DEPENDENT;
        } catch (IOException e) {
            // Refused: the server cannot do what it offered.
            return Filtering.UNKNOWN;
        }
    }

    private boolean comesBack(InetSocketAddress server, int change) throws IOException {
        try (UdpWire wire = UdpWire.open(server)) {
            stun.ask(wire, change, deadline.orIn(FILTERED));
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
