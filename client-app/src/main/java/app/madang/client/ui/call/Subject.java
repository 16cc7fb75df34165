package app.madang.client.ui.call;

import app.madang.protocol.PeerId;

/** What one tile is about. */
sealed interface Subject {
    PeerId of();

    /** Somebody in the call, maybe oneself. */
    record Person(PeerId of) implements Subject {}

    /** What somebody else shares. */
    record Screen(PeerId of) implements Subject {}
}
