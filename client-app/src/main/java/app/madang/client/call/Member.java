package app.madang.client.call;

import app.madang.client.call.CallState.Participant;
import app.madang.protocol.PeerInfo;

/** Another participant as this session knows it, with the link to it. Owned by the call thread. */
final class Member {
    private static final long NOT_MISSING = Long.MIN_VALUE;

    private final PeerSeal seal;
    private PeerInfo info;
    private PeerLink link;
    private long missingSince = NOT_MISSING;
    private boolean orphan;

    Member(PeerInfo info, PeerSeal seal) {
        this.info = info;
        this.seal = seal;
    }

    void link(PeerLink itsLink) {
        link = itsLink;
    }

    PeerLink link() {
        return link;
    }

    PeerSeal seal() {
        return seal;
    }

    PeerInfo info() {
        return info;
    }

    /** The server names it: it is no longer missing. */
    void named(PeerInfo newest) {
        info = newest;
        missingSince = NOT_MISSING;
        orphan = false;
    }

    void changed(PeerInfo newest) {
        info = newest;
    }

    void present(boolean present) {
        info = new PeerInfo(info.id(), info.name(), info.media(), info.hand(), present);
    }

    /** The server does not name it: after a restart it may just not have come back yet (PROTOCOL §6). */
    void missing(long nowMs) {
        present(false);
        if (missingSince == NOT_MISSING && !orphan) {
            missingSince = nowMs;
        }
    }

    boolean missingFor(long ms, long nowMs) {
        return missingSince != NOT_MISSING && nowMs - missingSince >= ms;
    }

    /** Gone for the server, but its media still flow: it stays for as long as they do. */
    void orphaned() {
        present(false);
        missingSince = NOT_MISSING;
        orphan = true;
    }

    boolean orphan() {
        return orphan;
    }

    /** Whether the server would take a message for it. */
    boolean known() {
        return missingSince == NOT_MISSING && !orphan;
    }

    Participant shown() {
        return new Participant(
                info.id(), info.name(), info.media(), info.hand(), info.present(), link.shown(), link.fault());
    }
}
