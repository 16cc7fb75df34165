package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.IceServer;
import app.madang.protocol.ServerMessage;
import app.madang.signaling.ice.IceCredentials;
import java.util.List;

/**
 * Gives each stay ICE servers, and fresh credentials at four fifths of their time for as long as a connection serves it
 * (PROTOCOL §3, §5). Who comes back gets fresh ones anyway. Owned by the rooms' loop.
 */
final class Relays {
    private final EventLoop loop;
    private final IceCredentials credentials;

    Relays(EventLoop loop, IceCredentials credentials) {
        this.loop = loop;
        this.credentials = credentials;
    }

    /** For the answer to a join. */
    List<IceServer> issue(Stay stay) {
        renewLater(stay);
        return credentials.issue(stay.id());
    }

    /** How long what is issued is good; null where it does not expire. */
    Long ttlMs() {
        return credentials.ttlMs();
    }

    /** Tells a stay of fresh credentials, now. */
    void renew(Stay stay) {
        if (stay.visit() != null) {
            stay.tellIceServers(new ServerMessage.IceServers(issue(stay), ttlMs()));
        }
    }

    private void renewLater(Stay stay) {
        Long ttlMs = ttlMs();
        if (ttlMs != null) {
            stay.renewWith(loop.schedule(ttlMs * 4 / 5, () -> renew(stay)));
        }
    }
}
