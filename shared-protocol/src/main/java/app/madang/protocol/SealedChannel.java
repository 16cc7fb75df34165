package app.madang.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The sealed talk with one peer in both directions (PROTOCOL §8). Owns the counters: it lives as long as this stay's
 * secret, whatever becomes of connections and links, because a number used twice would be taken for tampering. Belongs
 * to one thread.
 */
public final class SealedChannel {
    private static final JsonReader READER = new JsonReader(Limits.MAX_MESSAGE_BYTES);

    /** What became of a box that came in. */
    public sealed interface Opening {

        /** @param signal never another {@link Signal.Sealed} */
        record Opened(Signal signal) implements Opening {}

        /** To be dropped and reported to the user as tampering. */
        record Refused(Tampering reason) implements Opening {}
    }

    public enum Tampering {
        /** It was not sealed by this peer for this one, with this number, under this room's key. */
        NOT_OPENED,
        /** A box with this number or a later one was opened before. */
        REPEATED,
        /** The peer sealed something else than one of the four messages. */
        UNREADABLE
    }

    private final SealedBox box;
    private final PeerId self;
    private final PeerId other;
    private final RandomGenerator random;
    private long sealed;
    private long opened;

    /** @param random a secure source */
    public SealedChannel(SealedBox box, PeerId self, PeerId other, RandomGenerator random) {
        this.box = box;
        this.self = self;
        this.other = other;
        this.random = random;
    }

    /** @throws IllegalArgumentException if the signal is sealed already */
    public Signal.Sealed seal(Signal signal) {
        if (signal instanceof Signal.Sealed) {
            throw new IllegalArgumentException("sealed already");
        }
        byte[] nonce = new byte[SealedBox.NONCE_BYTES];
        random.nextBytes(nonce);
        sealed++;
        byte[] plaintext = MessageWriter.signal(signal).getBytes(UTF_8);
        return new Signal.Sealed(sealed, box.seal(self, other, sealed, nonce, plaintext));
    }

    public Opening open(Signal.Sealed message) {
        Optional<byte[]> plaintext = box.open(other, self, message.n(), message.box());
        if (plaintext.isEmpty()) {
            return new Opening.Refused(Tampering.NOT_OPENED);
        }
        if (message.n() <= opened) {
            return new Opening.Refused(Tampering.REPEATED);
        }
        opened = message.n();
        try {
            return new Opening.Opened(read(plaintext.get()));
        } catch (ProtocolException | CharacterCodingException e) {
            return new Opening.Refused(Tampering.UNREADABLE);
        }
    }

    private static Signal read(byte[] plaintext) throws ProtocolException, CharacterCodingException {
        // A new decoder reports what is no UTF-8, where a String's constructor would replace it.
        String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(plaintext)).toString();
        Fields fields = new Fields(READER.read(text), null);
        String type = fields.text("type");
        if (!SignalFields.isSignal(type) || type.equals("sealed")) {
            throw fields.bad("type", "is none that can be sealed");
        }
        return SignalFields.read(type, fields);
    }
}
