package app.madang.client.portal;

import app.madang.client.screen.CaptureFault;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One message that came over the bus (D-Bus specification, message format).
 *
 * @param answers the serial number of the call that it answers, -1 for none
 * @param path of the object that it comes from, may be empty
 * @param member the signal's name or the error's, may be empty
 * @param body its values as {@link BusReader} reads them
 */
record BusMessage(Type type, long answers, String sender, String path, String member, List<Object> body) {
    private static final int FIXED = 16;
    /** The bus takes larger ones; nothing that is asked here is answered by one. */
    private static final long LARGEST = 1 << 20;

    private static final long PATH = 1;
    private static final long MEMBER = 3;
    private static final long ERROR_NAME = 4;
    private static final long REPLY_SERIAL = 5;
    private static final long SENDER = 7;
    private static final long SIGNATURE = 8;

    enum Type {
        REPLY,
        ERROR,
        SIGNAL,
        /** Nobody has anything to ask of us. */
        OTHER
    }

    /** How long the message is that begins here; empty while that is not known yet. */
    static Optional<Integer> length(byte[] bytes) {
        if (bytes.length < FIXED) {
            return Optional.empty();
        }
        ByteBuffer header = ordered(bytes);
        long fields = Integer.toUnsignedLong(header.getInt(12));
        long length = (FIXED + fields + 7 & ~7L) + Integer.toUnsignedLong(header.getInt(4));
        if (length > LARGEST) {
            throw new CaptureFault(CaptureFault.Kind.BROKEN, "a message of the bus is too long");
        }
        return Optional.of((int) length);
    }

    private static ByteBuffer ordered(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(bytes[0] == 'B' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    }

    /** @param bytes a whole one */
    static BusMessage read(byte[] bytes) {
        ByteBuffer header = ordered(bytes);
        Map<Object, Object> fields = fields(header.position(12));
        int bodyLength = header.getInt(4);
        ByteBuffer body = ByteBuffer.wrap(Arrays.copyOfRange(bytes, bytes.length - bodyLength, bytes.length))
                .order(header.order());
        Type type = type(bytes[1]);
        return new BusMessage(
                type,
                fields.get(REPLY_SERIAL) instanceof Long serial ? serial : -1,
                text(fields, SENDER),
                text(fields, PATH),
                text(fields, type == Type.ERROR ? ERROR_NAME : MEMBER),
                new BusReader(body, text(fields, SIGNATURE)).all());
    }

    private static Type type(int number) {
        return switch (number) {
            case 2 -> Type.REPLY;
            case 3 -> Type.ERROR;
            case 4 -> Type.SIGNAL;
            default -> Type.OTHER;
        };
    }

    private static Map<Object, Object> fields(ByteBuffer header) {
        Map<Object, Object> fields = new HashMap<>();
        if (new BusReader(header, "a(yv)").all().getFirst() instanceof List<?> all) {
            for (Object each : all) {
                if (each instanceof List<?> field) {
                    fields.put(field.get(0), field.get(1));
                }
            }
        }
        return fields;
    }

    private static String text(Map<Object, Object> fields, long code) {
        return fields.get(code) instanceof String text ? text : "";
    }

    /** The value at this place of the body, where there is one of this kind. */
    <T> Optional<T> value(int place, Class<T> kind) {
        return place < body.size() && kind.isInstance(body.get(place))
                ? Optional.of(kind.cast(body.get(place)))
                : Optional.empty();
    }
}
