package app.madang.client.call;

/**
 * When a connection's pictures must begin anew with a whole one: a peer who missed some cannot show those that follow
 * and build on them. Owned by the call thread.
 */
final class WholePictures {
    /** The first may be lost where the other side notices the mended way a little later. */
    private static final long AGAIN_MS = 600;

    /** The connection that was connected last. */
    private int connectedGeneration = -1;

    private long againAt = -1;

    /** @return whether that connection had been connected before: pictures were missed */
    boolean missed(int generation) {
        boolean again = connectedGeneration == generation;
        connectedGeneration = generation;
        return again;
    }

    void sent(long nowMs) {
        againAt = nowMs + AGAIN_MS;
    }

    /** Once for each time that one was sent. */
    boolean dueAgain(long nowMs) {
        boolean due = againAt >= 0 && nowMs >= againAt;
        if (due) {
            againAt = -1;
        }
        return due;
    }
}
