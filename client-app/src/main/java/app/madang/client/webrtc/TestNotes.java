package app.madang.client.webrtc;

/** The sound of the speaker test, as a function of time. */
final class TestNotes {
    /** Until then the stream has been moved to the speakers that were chosen. */
    private static final double BEGINS_S = 0.35;

    private static final double NOTE_S = 0.55;
    private static final double EDGE_S = 0.03;
    private static final double LOUDNESS = 0.25;
    private static final double FIRST_HZ = 523.25;
    private static final double SECOND_HZ = 659.26;

    private TestNotes() {}

    /** @return -1 to 1 */
    static double sample(double seconds) {
        double second = seconds - BEGINS_S - NOTE_S;
        return note(seconds - BEGINS_S, FIRST_HZ) + note(second, SECOND_HZ);
    }

    /** Without a click at its ends. */
    private static double note(double seconds, double hertz) {
        if (seconds <= 0 || seconds >= NOTE_S) {
            return 0;
        }
        double edge = Math.min(1, Math.min(seconds, NOTE_S - seconds) / EDGE_S);
        return LOUDNESS * edge * Math.sin(2 * Math.PI * hertz * seconds);
    }
}
