package app.madang.client.call;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.PeerConnections.ConnectionState;

/**
 * How one link is, and what should be done about it when. Knows time and events only, so that its numbers can be read
 * in one place. Owned by the call thread.
 *
 * <pre>
 *                connected                       disconnected, failed, media stand still
 *  SETTING_UP ──────────────▶ FLOWING ─────────────────────────────────────────────────────▶ TROUBLED
 *    │    ▲ ▲ 15 s: new link     ▲                     connected, media move again              │ │
 *    └────┘ │                    └──────────────────────────────────────────────────────────────┘ │
 *           └──────────────────────── 15 s: new link (restarts at 2 s and 7 s did not help) ──────┘
 * </pre>
 */
final class LinkHealth {
    /** What the side that negotiates should try. */
    enum Remedy {
        NONE,
        ICE_RESTART,
        NEW_LINK
    }

    private enum Phase {
        SETTING_UP,
        FLOWING,
        TROUBLED
    }

    /** A real connection takes 0.1 to 0.7 s, an impossible one says so only after 134 s. */
    static final long SET_UP_MS = 15_000;
    /** Most cuts heal by themselves within this; waiting for the library's own {@code failed} takes 16 s. */
    static final long FIRST_RESTART_MS = 2_000;
    /** Statistics are asked for each second: those of the second still second get this long to come. */
    static final long ANSWER_MS = 250;

    static final long SECOND_RESTART_MS = 5_000;
    static final long NEW_LINK_MS = 15_000;
    /** What a restart gets at least before a new link replaces it, where signaling was away for long. */
    static final long RESTART_CHANCE_MS = 5_000;

    private final MediaPulse pulse = new MediaPulse();
    private Phase phase = Phase.SETTING_UP;
    private LinkState shown = LinkState.CONNECTING;
    private ConnectionState connection = ConnectionState.CONNECTING;
    private long since;
    private long patientSince;
    private long lastRemedyAt;
    private int restarts;
    private boolean networkChanged;

    LinkHealth(long nowMs) {
        since = nowMs;
        patientSince = nowMs;
    }

    LinkState shown() {
        return shown;
    }

    /** Whether media flow as far as the library knows; it takes 5 to 7 s to notice a cut. */
    boolean connected() {
        return connection == ConnectionState.CONNECTED;
    }

    /** A connection begins, the first or another one. */
    void opened(long nowMs) {
        patientSince = nowMs;
        switch (phase) {
            case SETTING_UP -> {}
            case FLOWING, TROUBLED -> setUp(nowMs);
        }
        connection = ConnectionState.CONNECTING;
        pulse.reset();
        if (shown == LinkState.CONNECTED) {
            shown = LinkState.INTERRUPTED;
        }
    }

    void connection(ConnectionState state, long nowMs) {
        connection = state;
        switch (state) {
            case CONNECTED -> flow();
            case DISCONNECTED, FAILED -> trouble(state, nowMs);
            case CONNECTING -> {}
        }
    }

    void statistics(LinkStatistics statistics, long nowMs) {
        long stillMs = pulse.stillMs(statistics, nowMs);
        switch (phase) {
            case SETTING_UP -> {}
            case FLOWING -> {
                if (stillMs > 0) {
                    interrupted(nowMs - stillMs + ANSWER_MS);
                }
            }
            case TROUBLED -> {
                if (stillMs == 0 && connected()) {
                    flow();
                }
            }
        }
    }

    /** This side has another address, or its network back: what was agreed on may be worth nothing any more. */
    void networkChanged() {
        networkChanged = true;
    }

    /** Whether the newest numbers tell more than whoever asks each second would hear in time. */
    boolean wantsNumbers() {
        return inTrouble() || pulse.suspicious();
    }

    /** There may be a better way than the one that was found in the rush of the beginning. */
    void betterWay() {
        networkChanged = true;
    }

    /** Media stand still, so everything that they need is in doubt. */
    boolean inTrouble() {
        return phase == Phase.TROUBLED;
    }

    /**
     * What is due now; called a few times a second. A remedy is named once.
     *
     * @param possible false while nothing can be negotiated: signaling is away, the peer is absent, an offer waits
     */
    Remedy due(long nowMs, boolean possible) {
        if (!possible) {
            patientSince = nowMs;
        } else if (networkChanged) {
            return restart(nowMs);
        }
        return switch (phase) {
            case SETTING_UP -> dueWhileSettingUp(nowMs);
            case FLOWING -> Remedy.NONE;
            case TROUBLED -> dueInTrouble(nowMs, possible);
        };
    }

    private Remedy dueWhileSettingUp(long nowMs) {
        if (nowMs - since >= SET_UP_MS) {
            shown = LinkState.FAILED;
        }
        if (nowMs - patientSince < SET_UP_MS) {
            return Remedy.NONE;
        }
        patientSince = nowMs;
        return Remedy.NEW_LINK;
    }

    private Remedy dueInTrouble(long nowMs, boolean possible) {
        long trouble = nowMs - since;
        if (trouble >= NEW_LINK_MS) {
            shown = LinkState.FAILED;
        }
        if (!possible) {
            return Remedy.NONE;
        }
        boolean chanceHad = restarts > 0 && nowMs - lastRemedyAt >= RESTART_CHANCE_MS;
        if (trouble >= NEW_LINK_MS && chanceHad) {
            setUp(nowMs);
            return Remedy.NEW_LINK;
        }
        if ((restarts == 0 && trouble >= FIRST_RESTART_MS)
                || (restarts == 1 && trouble >= FIRST_RESTART_MS + SECOND_RESTART_MS && chanceHad)) {
            return restart(nowMs);
        }
        return Remedy.NONE;
    }

    private Remedy restart(long nowMs) {
        networkChanged = false;
        restarts++;
        lastRemedyAt = nowMs;
        patientSince = nowMs;
        pulse.remedied(nowMs);
        return Remedy.ICE_RESTART;
    }

    private void flow() {
        phase = Phase.FLOWING;
        shown = LinkState.CONNECTED;
        restarts = 0;
    }

    private void trouble(ConnectionState state, long nowMs) {
        switch (phase) {
            case SETTING_UP -> {
                if (state == ConnectionState.FAILED) {
                    shown = LinkState.FAILED;
                    patientSince = nowMs - SET_UP_MS;
                }
            }
            case FLOWING -> interrupted(nowMs);
            case TROUBLED -> {}
        }
    }

    private void interrupted(long sinceMs) {
        phase = Phase.TROUBLED;
        shown = LinkState.INTERRUPTED;
        since = sinceMs;
        restarts = 0;
    }

    private void setUp(long nowMs) {
        phase = Phase.SETTING_UP;
        since = nowMs;
        patientSince = nowMs;
        restarts = 0;
    }
}
