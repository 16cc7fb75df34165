package app.madang.protocol;

import java.util.List;
import java.util.SequencedMap;

/**
 * A JSON value as it was written. Numbers stay text: a relayed 1e400 or 1.0 keeps its value, and no input costs more to
 * read than its length.
 */
sealed interface Json {

    record Obj(SequencedMap<String, Json> fields) implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Text(String value) implements Json {}

    record Int(String digits) implements Json {}

    /** A number with a fraction or an exponent. */
    record Real(String digits) implements Json {}

    record Bool(boolean value) implements Json {}

    record Null() implements Json {}
}
