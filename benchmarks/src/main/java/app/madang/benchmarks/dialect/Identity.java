package app.madang.benchmarks.dialect;

import app.madang.protocol.StaySecret;
import java.util.SplittableRandom;

/** Who a person is; {@code id} is that of the secret (PROTOCOL §2) also where a server has no secrets. */
public record Identity(String room, String id, String secret) {

    /** Someone new in the room. */
    public static Identity in(String room, SplittableRandom random) {
        byte[] bytes = new byte[StaySecret.BYTES];
        random.nextBytes(bytes);
        StaySecret secret = StaySecret.of(bytes);
        return new Identity(room, secret.peerId().value(), secret.value());
    }
}
