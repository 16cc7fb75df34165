package app.madang.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads one text into one object by the rules of PROTOCOL §1 that hold for every message. */
final class JsonReader {
    /** Longer names are cut in the path of an error, so that an answer stays small whatever was sent. */
    private static final int MAX_NAME_IN_PATH = 64;

    private final JsonFactory factory;

    /** @param maxCharacters of a whole text */
    JsonReader(int maxCharacters) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(Limits.MAX_DEPTH)
                .maxDocumentLength(maxCharacters)
                .maxStringLength(maxCharacters)
                .maxNameLength(maxCharacters)
                // Digits are never converted beyond 17 of them, so their number costs nothing.
                .maxNumberLength(maxCharacters)
                .build();
        factory = JsonFactory.builder()
                .streamReadConstraints(constraints)
                // A table of names shared by all messages is a place to attack with names of the same hash.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                .build();
    }

    Json.Obj read(String text) throws ProtocolException {
        if (text == null || !Unicode.isWellFormed(text)) {
            throw bad(null, "not well-formed text");
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw bad(null, "a message is one JSON object");
            }
            Json.Obj object = object(parser, null);
            if (parser.nextToken() != null) {
                throw bad(null, "there is more than one JSON object");
            }
            return object;
        } catch (StreamConstraintsException e) {
            throw bad(null, "nested deeper than " + Limits.MAX_DEPTH + ", or too long");
        } catch (JacksonException e) {
            // Its own words may quote what was sent, which belongs into no log.
            throw bad(
                    null,
                    "not JSON, at character "
                            + (e.getLocation() == null ? "?" : e.getLocation().getCharOffset()));
        } catch (RuntimeException e) {
            // Whatever the library gets wrong is the sender's problem, not the room's.
            throw bad(null, "not readable as JSON");
        }
    }

    /** Where the reading stands, put into words only for an error: a long text must not cost more than its length. */
    private record Place(Place outer, Object name) {
        String path() {
            return JsonReader.path(outer == null ? null : outer.path(), name.toString());
        }
    }

    private static Json value(JsonParser parser, Place place) throws ProtocolException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place);
            case START_ARRAY -> array(parser, place);
            case VALUE_STRING -> new Json.Text(wellFormed(parser.getString(), place));
            case VALUE_NUMBER_INT -> new Json.Int(parser.getString());
            case VALUE_NUMBER_FLOAT -> new Json.Real(parser.getString());
            case VALUE_TRUE -> new Json.Bool(true);
            case VALUE_FALSE -> new Json.Bool(false);
            case VALUE_NULL -> new Json.Null();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
                throw bad(pathOf(place), "not JSON");
        };
    }

    private static Json.Obj object(JsonParser parser, Place place) throws ProtocolException {
        SequencedMap<String, Json> fields = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = wellFormed(parser.currentName(), place);
            Place inner = new Place(place, name);
            if (fields.containsKey(name)) {
                throw bad(inner.path(), inner.path() + " is there twice");
            }
            parser.nextToken();
            fields.put(name, value(parser, inner));
        }
        return new Json.Obj(Collections.unmodifiableSequencedMap(fields));
    }

    private static Json.Arr array(JsonParser parser, Place place) throws ProtocolException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser, new Place(place, items.size())));
        }
        return new Json.Arr(Collections.unmodifiableList(items));
    }

    private static String wellFormed(String text, Place place) throws ProtocolException {
        if (!Unicode.isWellFormed(text)) {
            throw bad(pathOf(place), "a lone surrogate");
        }
        return text;
    }

    private static String pathOf(Place place) {
        return place == null ? null : place.path();
    }

    static String path(String outer, String name) {
        int characters = Unicode.characters(name);
        String shown = characters <= MAX_NAME_IN_PATH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAME_IN_PATH)) + "…";
        return outer == null ? shown : outer + "." + shown;
    }

    private static ProtocolException bad(String field, String message) {
        return new ProtocolException(ErrorCode.BAD_MESSAGE, field, message);
    }
}
