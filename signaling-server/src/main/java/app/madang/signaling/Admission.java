package app.madang.signaling;

import java.util.List;

/**
 * Whom a server believes and lets in, beyond the access word.
 *
 * @param trustedProxies addresses or ranges ({@code 10.0.0.0/8}) whose {@code X-Forwarded-For} is believed
 * @param origins what a browser's {@code Origin} may be, such as {@code https://call.example.org}; empty: anything.
 *     Who sends no {@code Origin} is no browser and comes in
 */
public record Admission(List<String> trustedProxies, List<String> origins) {
    public Admission {
        trustedProxies = List.copyOf(trustedProxies);
        origins = List.copyOf(origins);
    }

    /** Believes no proxy, lets every page in. */
    public static Admission open() {
        return new Admission(List.of(), List.of());
    }
}
