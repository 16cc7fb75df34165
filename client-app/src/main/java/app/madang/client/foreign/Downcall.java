package app.madang.client.foreign;

/** Calls out of Java, by {@link java.lang.invoke.MethodHandle#invokeExact}, which is declared to throw anything. */
public final class Downcall {
    private Downcall() {}

    /**
     * What is to be thrown in place of what a call threw: nothing is expected, C throws nothing.
     *
     * @throws Error where it was one
     */
    public static RuntimeException failed(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException exception -> exception;
            case Error error -> throw error;
            default -> new IllegalStateException(thrown);
        };
    }
}
