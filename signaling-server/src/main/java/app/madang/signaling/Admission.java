package app.madang.signaling;

import app.madang.signaling.socket.Front;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Whom a server believes and lets in, beyond the access word.
 *
 * @param trustedProxies addresses or ranges ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 * @param origins what a browser's {@code Origin} may be, such as {@code https://call.example.org}; empty: anything.
 *     Who sends no {@code Origin} is no browser and comes in
 */
public record Admission(List<String> trustedProxies, List<String> origins) {
    /** @throws IllegalArgumentException with a sentence for people if one of them is none */
    public Admission {
        trustedProxies = List.copyOf(trustedProxies);
        origins = List.copyOf(origins);
        trustedProxies.forEach(AddressRange::parse);
        origins.forEach(WebOrigin::parse);
    }

    /** Believes no proxy, lets every page in. */
    public static Admission open() {
        return new Admission(List.of(), List.of());
    }

    /** The same as the sockets ask it. */
    Front front() {
        return new Front(proxyCheck(), originCheck());
    }

    private Predicate<InetAddress> proxyCheck() {
        List<AddressRange> ranges =
                trustedProxies.stream().map(AddressRange::parse).toList();
        return address -> ranges.stream().anyMatch(range -> range.contains(address));
    }

    /** A scheme and a host are the same in whatever case they are written (RFC 6454 §4). */
    private Predicate<String> originCheck() {
        Set<String> allowed = origins.stream()
                .map(origin -> WebOrigin.parse(origin).toString())
                .collect(Collectors.toSet());
        return origin -> allowed.isEmpty() || allowed.contains(origin.toLowerCase(Locale.ROOT));
    }
}
