package app.madang.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/**
 * The fields of one object, read by name; what is wrong is named by its path. A null counts as left out.
 *
 * @param path of the object itself, null for the message
 */
record Fields(Json.Obj object, String path) {
    static final int ANY_LENGTH = Integer.MAX_VALUE;

    @FunctionalInterface
    interface Reading<T> {
        T read(Fields fields) throws ProtocolException;
    }

    /** Reads the item at {@code index} of a list, which looks like an object whose names are its indices. */
    @FunctionalInterface
    interface ItemReading<T> {
        T read(Fields list, String index) throws ProtocolException;
    }

    String text(String name) throws ProtocolException {
        return text(name, ANY_LENGTH);
    }

    String text(String name, int maxCharacters) throws ProtocolException {
        return required(name, textOrNull(name, maxCharacters));
    }

    String textOrNull(String name, int maxCharacters) throws ProtocolException {
        return switch (value(name)) {
            case null -> null;
            case Json.Text text -> shortEnough(name, text.value(), maxCharacters);
            default -> throw bad(name, "is no string");
        };
    }

    /** Null also where it is no string. */
    String textIfAny(String name) {
        return value(name) instanceof Json.Text text ? text.value() : null;
    }

    int intValue(String name, int min, int max) throws ProtocolException {
        return (int) integer(name, min, max);
    }

    long integer(String name, long min, long max) throws ProtocolException {
        return required(name, integerOrNull(name, min, max));
    }

    Long integerOrNull(String name, long min, long max) throws ProtocolException {
        return switch (value(name)) {
            case null -> null;
            case Json.Int integer -> inRange(name, integer.digits(), min, max);
            default -> throw bad(name, "is no integer, written without fraction and exponent");
        };
    }

    boolean bool(String name) throws ProtocolException {
        return required(name, boolOrNull(name));
    }

    Boolean boolOrNull(String name) throws ProtocolException {
        return switch (value(name)) {
            case null -> null;
            case Json.Bool bool -> bool.value();
            default -> throw bad(name, "is neither true nor false");
        };
    }

    <T> T object(String name, Reading<T> reading) throws ProtocolException {
        return required(name, objectOrNull(name, reading));
    }

    <T> T objectOrNull(String name, Reading<T> reading) throws ProtocolException {
        return switch (value(name)) {
            case null -> null;
            case Json.Obj inner -> reading.read(new Fields(inner, JsonReader.path(path, name)));
            default -> throw bad(name, "is no object");
        };
    }

    <T> List<T> list(String name, ItemReading<T> reading) throws ProtocolException {
        return required(name, listOrNull(name, Integer.MAX_VALUE, reading));
    }

    <T> List<T> listOrNull(String name, int maxItems, ItemReading<T> reading) throws ProtocolException {
        return switch (value(name)) {
            case null -> null;
            case Json.Arr array -> items(name, array.items(), maxItems, reading);
            default -> throw bad(name, "is no array");
        };
    }

    private <T> List<T> items(String name, List<Json> items, int maxItems, ItemReading<T> reading)
            throws ProtocolException {
        if (items.size() > maxItems) {
            throw bad(name, "has more than " + maxItems + " items");
        }
        SequencedMap<String, Json> byIndex = new LinkedHashMap<>();
        for (Json item : items) {
            byIndex.put(Integer.toString(byIndex.size()), item);
        }
        Fields list = new Fields(new Json.Obj(byIndex), JsonReader.path(path, name));
        List<T> read = new ArrayList<>();
        for (String index : byIndex.keySet()) {
            read.add(reading.read(list, index));
        }
        return read;
    }

    private String shortEnough(String name, String text, int maxCharacters) throws ProtocolException {
        if (Unicode.characters(text) > maxCharacters) {
            throw bad(name, "has more than " + maxCharacters + " characters");
        }
        return text;
    }

    private Long inRange(String name, String digits, long min, long max) throws ProtocolException {
        // 2^53 has 16 digits; longer ones are out of range without being converted.
        if (digits.length() <= 17) {
            long value = Long.parseLong(digits);
            if (value >= Math.max(min, -Limits.MAX_INTEGER) && value <= Math.min(max, Limits.MAX_INTEGER)) {
                return value;
            }
        }
        throw bad(name, "is out of range");
    }

    private Json value(String name) {
        Json value = object.fields().get(name);
        return value instanceof Json.Null ? null : value;
    }

    private <T> T required(String name, T value) throws ProtocolException {
        if (value == null) {
            throw bad(name, "is missing");
        }
        return value;
    }

    /** The complaint about one field: a sentence that begins with its path. */
    ProtocolException bad(String name, String what) {
        String full = JsonReader.path(path, name);
        return new ProtocolException(ErrorCode.BAD_MESSAGE, full, full + " " + what);
    }
}
