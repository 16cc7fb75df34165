package app.madang.signaling.socket;

/**
 * An error as one line of a log: what and where, from the outermost cause to the innermost. The messages of exceptions
 * are left out, since they may quote what a client sent; only the JVM's own are kept.
 */
public record Fault(Throwable error) {
    private static final int FRAMES = 12;
    private static final int CAUSES = 5;

    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        Throwable each = error;
        for (int i = 0; each != null && i < CAUSES; i++) {
            line.append(i == 0 ? "" : "; caused by ");
            describe(line, each);
            each = each.getCause();
        }
        return line.toString();
    }

    private static void describe(StringBuilder line, Throwable error) {
        line.append(error.getClass().getName());
        if (error instanceof VirtualMachineError || error instanceof LinkageError) {
            line.append(" (").append(error.getMessage()).append(')');
        }
        StackTraceElement[] frames = error.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, FRAMES); i++) {
            line.append(i == 0 ? " at " : " < ").append(frames[i]);
        }
    }
}
