package app.madang.signaling.ops;

/** Whether a server lives, and whether people should be sent to it. Any thread. */
record Health(Watch watch) {
    /** Who asks for health waits no longer. */
    private static final long PATIENCE_MS = 1_000;
    /** A loop that is busy for so long does not come back: whoever watches over the process should start it anew. */
    private static final long STUCK_MS = 10_000;

    /** 200 unless the rooms' loop has left a question unanswered for 10 s. */
    Answer live() {
        if (watch.status(PATIENCE_MS).isPresent()) {
            return Answer.status(200, "live");
        }
        return watch.unansweredMs() < STUCK_MS ? Answer.status(200, "busy") : Answer.status(503, "stuck");
    }

    /** 200 when new people can come in: the loop answers within a second, and the server is not about to stop. */
    Answer ready() {
        return watch.status(PATIENCE_MS)
                .map(status -> status.rooms().draining() ? Answer.status(503, "draining") : Answer.status(200, "ready"))
                .orElseGet(() -> Answer.status(503, "not answering"));
    }
}
