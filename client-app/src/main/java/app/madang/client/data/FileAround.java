package app.madang.client.data;

import app.madang.protocol.PeerMessage;

/** What one transfer finds around it: its two threads, and the way to its peer. */
interface FileAround {
    long nowMs();

    /** Of the way to the peer without files on it, in ms; below 0 where unknown. */
    double roundTripMs();

    /** Runs on the call thread, soon. */
    void onCall(Runnable task);

    /** Runs on the call thread, so many milliseconds later. */
    void later(long ms, Runnable task);

    /** Runs on the files thread, after what was posted before. */
    void onDisk(Runnable task);

    void say(PeerMessage message);

    void send(byte[] chunk);

    /** What is shown changed. */
    void changed();
}
