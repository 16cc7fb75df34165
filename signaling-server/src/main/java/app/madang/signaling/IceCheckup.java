package app.madang.signaling;

import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.PeerId;
import app.madang.signaling.Finding.Doubt;
import app.madang.signaling.ice.IceCredentials;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import app.madang.stun.CertificateCheck;
import app.madang.stun.IceProbe;
import app.madang.stun.ProbeResult;
import app.madang.stun.TurnCredential;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks each STUN and TURN server of a configuration what a client would ask it, with what it would be given. */
final class IceCheckup {
    private static final Duration LIMIT = Duration.ofSeconds(8);
    private static final long SHORT_TTL_MS = 60_000;

    /** Nobody's: the credentials are good like a client's. */
    private static final PeerId NOBODY = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");

    private final IceSettings settings;
    private final IceProbe probe = new IceProbe(CertificateCheck.CHECKED, LIMIT);

    IceCheckup(IceSettings settings) {
        this.settings = settings;
    }

    /** Takes 8 s at most, as all are asked at once. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(doubts());
        List<CompletableFuture<Finding>> answers =
                settings.urls().stream().map(this::ask).toList();
        answers.forEach(answer -> all.add(answer.join()));
        return all;
    }

    private CompletableFuture<Finding> ask(IceUrl url) {
        CompletableFuture<Finding> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("check").start(() -> {
            try {
                answer.complete(new ProbeWords(url, settings.login()).finding(result(url)));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private ProbeResult result(IceUrl url) {
        return switch (url.service()) {
            case STUN -> probe.stun(url);
            case TURN -> probe.turn(url, credential(), true);
        };
    }

    private TurnCredential credential() {
        IceServer last = new IceCredentials(settings, InstantSource.system())
                .issue(NOBODY)
                .getLast();
        return new TurnCredential(last.username(), last.credential());
    }

    private List<Finding> doubts() {
        List<Finding> doubts = new ArrayList<>();
        boolean relays = settings.urls().stream().anyMatch(url -> url.service() == Service.TURN);
        if (!relays) {
            doubts.add(
                    new Doubt("No --ice-url names a TURN server: people whose networks allow no direct connection will"
                            + " not see each other."));
        }
        if (settings.login() instanceof TurnLogin.Shared shared) {
            if (!relays) {
                doubts.add(new Doubt("The TURN secret is of no use: no --ice-url names a TURN server."));
            }
            if (shared.ttlMs() < SHORT_TTL_MS) {
                doubts.add(new Doubt("TURN credentials last " + shared.ttlMs()
                        + " ms only: clocks that differ by more than that make them useless; see --turn-ttl-ms."));
            }
        }
        return doubts;
    }
}
