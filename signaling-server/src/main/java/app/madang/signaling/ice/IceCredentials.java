package app.madang.signaling.ice;

import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.PeerId;
import app.madang.signaling.ice.TurnLogin.Fixed;
import app.madang.signaling.ice.TurnLogin.None;
import app.madang.signaling.ice.TurnLogin.Shared;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hands out ICE servers with credentials for one peer. With a shared secret the name says until when, in seconds of the
 * wall clock, and for whom; the password is its HMAC, which the TURN server computes too. Any thread.
 */
public final class IceCredentials {
    private final IceSettings settings;
    private final InstantSource wallClock;

    /** @param wallClock must go as the TURN server's does: it decides when a credential ends */
    public IceCredentials(IceSettings settings, InstantSource wallClock) {
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** What a client of this id is told to use: STUN servers without credentials, TURN servers with them. */
    public List<IceServer> issue(PeerId id) {
        List<IceServer> servers = new ArrayList<>();
        List<String> stun = settings.of(Service.STUN);
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        List<String> turn = settings.of(Service.TURN);
        if (!turn.isEmpty()) {
            servers.add(turnServer(turn, id));
        }
        return servers;
    }

    /** How long from now on what is issued now is good, in milliseconds; null where it does not expire. */
    public Long ttlMs() {
        boolean relays = !settings.of(Service.TURN).isEmpty();
        return relays && settings.login() instanceof Shared shared ? (Long) shared.ttlMs() : null;
    }

    private IceServer turnServer(List<String> urls, PeerId id) {
        return switch (settings.login()) {
            case None none -> throw new IllegalStateException("the settings refuse TURN servers without a login");
            case Fixed fixed -> new IceServer(urls, fixed.username(), fixed.credential());
            case Shared shared -> {
                // The last second begun counts, so that the time is never shorter than what clients are told.
                String username = Math.ceilDiv(wallClock.millis() + shared.ttlMs(), 1_000L) + ":" + id.value();
                yield new IceServer(urls, username, hmac(shared.secret(), username));
            }
        };
    }

    private static String hmac(String secret, String username) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA1", e);
        }
    }
}
