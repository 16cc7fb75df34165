package app.madang.signaling.ops;

import java.nio.charset.StandardCharsets;

/** What an HTTP request gets. */
record Answer(int status, String contentType, byte[] body) {
    private static final String JSON = "application/json";

    /** @param word of letters and blanks alone */
    static Answer status(int status, String word) {
        return new Answer(status, JSON, ("{\"status\":\"" + word + "\"}\n").getBytes(StandardCharsets.UTF_8));
    }

    String reason() {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 431 -> "Request Header Fields Too Large";
            case 503 -> "Service Unavailable";
            default -> "Internal Server Error";
        };
    }
}
