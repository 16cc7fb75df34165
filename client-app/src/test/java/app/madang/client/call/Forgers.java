package app.madang.client.call;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ways to change what a server says on its way to somebody. */
final class Forgers {
    private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

    private Forgers() {}

    /** The first message of this type to this person becomes something else, or nothing. */
    static SignalingWorld.Forger once(String person, String type, UnaryOperator<String> change) {
        return new SignalingWorld.Forger() {
            private boolean done;

            @Override
            public String deliver(String to, String text) {
                if (done || !to.equals(person) || !isOf(type, text)) {
                    return text;
                }
                done = true;
                return change.apply(text);
            }
        };
    }

    /** Every message of this type to this person. */
    static SignalingWorld.Forger always(String person, String type, UnaryOperator<String> change) {
        return (to, text) -> to.equals(person) && isOf(type, text) ? change.apply(text) : text;
    }

    /** The number of a message of the server. */
    static long seq(String text) {
        Matcher number = SEQ.matcher(text);
        if (!number.find()) {
            throw new IllegalArgumentException("no seq in " + text);
        }
        return Long.parseLong(number.group(1));
    }

    private static boolean isOf(String type, String text) {
        return text.contains("\"type\":\"" + type + "\"");
    }
}
