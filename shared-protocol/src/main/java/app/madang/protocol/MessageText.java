package app.madang.protocol;

import java.io.StringWriter;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/** One message while it is written. A field whose value is null is left out. */
final class MessageText {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            // Only what JSON requires: a message full of slashes must not outgrow its limit (PROTOCOL §1).
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .build();

    private final JsonGenerator out;

    private MessageText(JsonGenerator out) {
        this.out = out;
    }

    static String of(String type, Consumer<MessageText> fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            MessageText message = new MessageText(out);
            out.writeStartObject();
            message.field("type", type);
            fields.accept(message);
            out.writeEndObject();
        }
        return text.toString();
    }

    MessageText field(String name, String value) {
        if (value != null) {
            out.writeStringProperty(name, value);
        }
        return this;
    }

    MessageText field(String name, Number integer) {
        if (integer != null) {
            out.writeNumberProperty(name, integer.longValue());
        }
        return this;
    }

    MessageText field(String name, Boolean on) {
        if (on != null) {
            out.writeBooleanProperty(name, on);
        }
        return this;
    }

    /** @param value null leaves the field out */
    <T> MessageText object(String name, T value, BiConsumer<MessageText, T> fields) {
        if (value != null) {
            out.writeObjectPropertyStart(name);
            fields.accept(this, value);
            out.writeEndObject();
        }
        return this;
    }

    <T> MessageText objects(String name, List<T> items, BiConsumer<MessageText, T> fields) {
        out.writeArrayPropertyStart(name);
        for (T item : items) {
            out.writeStartObject();
            fields.accept(this, item);
            out.writeEndObject();
        }
        out.writeEndArray();
        return this;
    }

    MessageText texts(String name, List<String> items) {
        out.writeArrayPropertyStart(name);
        items.forEach(out::writeString);
        out.writeEndArray();
        return this;
    }

    /** @param items null leaves the field out */
    MessageText integers(String name, List<Integer> items) {
        if (items != null) {
            out.writeArrayPropertyStart(name);
            items.forEach(out::writeNumber);
            out.writeEndArray();
        }
        return this;
    }

    MessageText field(String name, Json value) {
        out.writeName(name);
        write(value);
        return this;
    }

    private void write(Json value) {
        switch (value) {
            case Json.Obj object -> {
                out.writeStartObject();
                object.fields().forEach(this::field);
                out.writeEndObject();
            }
            case Json.Arr array -> {
                out.writeStartArray();
                array.items().forEach(this::write);
                out.writeEndArray();
            }
            case Json.Text text -> out.writeString(text.value());
            case Json.Int integer -> out.writeNumber(integer.digits());
            case Json.Real real -> out.writeNumber(real.digits());
            case Json.Bool bool -> out.writeBoolean(bool.value());
            case Json.Null nothing -> out.writeNull();
        }
    }
}
