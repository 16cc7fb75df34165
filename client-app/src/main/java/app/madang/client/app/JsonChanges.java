package app.madang.client.app;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What one program changed, carried into what stands in a file now: all else there stays as others wrote it. */
final class JsonChanges {
    private JsonChanges() {}

    /** Changes {@code target} where {@code after} differs from {@code before}, object by object; arrays are one value. */
    static void carry(ObjectNode before, ObjectNode after, ObjectNode target) {
        Set<String> fields = new TreeSet<>(before.propertyNames());
        fields.addAll(after.propertyNames());
        for (String field : fields) {
            if (!after.path(field).equals(before.path(field))) {
                carry(field, before, after, target);
            }
        }
    }

    private static void carry(String field, ObjectNode before, ObjectNode after, ObjectNode target) {
        JsonNode value = after.path(field);
        if (value.isMissingNode()) {
            target.remove(field);
        } else if (value instanceof ObjectNode inner && target.path(field) instanceof ObjectNode existing) {
            carry(objectIn(before, field), inner, existing);
        } else {
            target.set(field, value);
        }
    }

    private static ObjectNode objectIn(ObjectNode json, String field) {
        return json.path(field) instanceof ObjectNode object ? object : json.objectNode();
    }
}
