package app.madang.client.call.port;

/**
 * Something that this participant can share.
 *
 * @param id tells it from others of its kind, as long as it is there
 * @param title as its program or its maker names it; may be empty
 */
public record ScreenChoice(Kind kind, long id, String title) {
    public enum Kind {
        SCREEN,
        WINDOW,
        /** A drawn page of text, for tests and where there is no display. */
        TEST_PAGE
    }

    public static ScreenChoice testPage() {
        return new ScreenChoice(Kind.TEST_PAGE, 0, "");
    }
}
