package app.madang.client.app;

/** Whether this is Linux, whose cameras, screens and timers the program uses in its own way. */
final class Linux {
    private Linux() {}

    static boolean isHere() {
        return System.getProperty("os.name").startsWith("Linux");
    }
}
