package app.madang.signaling.socket;

import app.madang.protocol.Room;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a client asks for with its HTTP request (PROTOCOL §1, RFC 6455 §4.2.1). */
sealed interface RequestHead {
    int MAX_BYTES = 8_192;

    /**
     * A WebSocket to this room.
     *
     * @param origin the page that asks (RFC 6454), null where it is no page
     * @param forwardedFor what proxies say of the client's address, null where they say nothing
     */
    record Upgrade(Room room, String key, String origin, String forwardedFor) implements RequestHead {}

    /** Anything else, with the status that answers it. */
    record Refused(int status) implements RequestHead {}

    int BAD_REQUEST = 400;
    int FORBIDDEN = 403;
    int NOT_FOUND = 404;
    int UPGRADE_REQUIRED = 426;
    int TOO_MANY = 429;
    int TOO_LARGE = 431;

    Pattern REQUEST_LINE = Pattern.compile("([A-Z]{1,32}) ([\\x21-\\x7e]+) (HTTP/\\d\\.\\d)");
    String PATH = "/v1/rooms/";

    /** True if this can be the first line of an HTTP request; without its end of line. */
    static boolean isRequestLine(String line) {
        return REQUEST_LINE.matcher(line).matches();
    }

    /** @param head all lines of the request without the empty one at the end, one character for each byte */
    static RequestHead parse(String head) {
        List<String> lines = Arrays.asList(head.split("\r\n", -1));
        Matcher request = REQUEST_LINE.matcher(lines.getFirst());
        if (!request.matches()) {
            return new Refused(BAD_REQUEST);
        }
        Room room = roomOf(request.group(2));
        if (room == null || !request.group(1).equals("GET")) {
            return new Refused(NOT_FOUND);
        }
        Map<String, String> fields = fieldsOf(lines.subList(1, lines.size()));
        if (fields == null) {
            return new Refused(BAD_REQUEST);
        }
        if (!request.group(3).equals("HTTP/1.1") || !asksForWebSocket(fields)) {
            return new Refused(UPGRADE_REQUIRED);
        }
        String key = fields.getOrDefault("sec-websocket-key", "");
        return isKey(key)
                ? new Upgrade(room, key, fields.get("origin"), fields.get("x-forwarded-for"))
                : new Refused(BAD_REQUEST);
    }

    private static Room roomOf(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (!path.startsWith(PATH)) {
            return null;
        }
        try {
            return new Room(path.substring(PATH.length()));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Names in lower case; null where a line is no field. A field that comes twice is joined with commas (RFC 9110 §5.3). */
    private static Map<String, String> fieldsOf(List<String> lines) {
        Map<String, String> fields = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            if (colon < 1 || line.substring(0, colon).contains(" ")) {
                return null;
            }
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            fields.merge(name, line.substring(colon + 1).strip(), (first, second) -> first + "," + second);
        }
        return fields;
    }

    private static boolean asksForWebSocket(Map<String, String> fields) {
        return hasToken(fields.get("upgrade"), "websocket")
                && hasToken(fields.get("connection"), "upgrade")
                && "13".equals(fields.get("sec-websocket-version"));
    }

    private static boolean hasToken(String value, String token) {
        return value != null
                && Arrays.stream(value.split(",")).anyMatch(part -> part.strip().equalsIgnoreCase(token));
    }

    private static boolean isKey(String key) {
        try {
            return key.length() == 24 && Base64.getDecoder().decode(key).length == 16;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
