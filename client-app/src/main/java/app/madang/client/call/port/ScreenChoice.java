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
        /** Whatever the desktop's user chooses when the desktop asks: a screen or a window. */
        ASKED,
        /** A drawn page of text, for tests and where there is no display. */
        TEST_PAGE
    }

    public static ScreenChoice asked() {
        return new ScreenChoice(Kind.ASKED, 0, "");
    }

    public static ScreenChoice testPage() {
        return new ScreenChoice(Kind.TEST_PAGE, 0, "");
    }
}
