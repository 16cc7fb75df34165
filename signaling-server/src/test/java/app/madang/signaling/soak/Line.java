package app.madang.signaling.soak;

import app.madang.signaling.soak.Participant.Phase;
import app.madang.signaling.socket.RawClient;
import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection of one person, from its beginning to its end, which must be one that there is a reason for. */
final class Line implements Wire.Ear {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int REPLACED = 4001;
    private static final int NO_SIGN_OF_LIFE = 4408;
    private static final int RESTART = 1012;
    private static final int LEFT = 1000;

    /** After a connection was lost: soon, as what is tested is coming back. */
    private static final int COME_BACK_MS = 600;

    private static final long SILENCE_MS = 20_000;
    /** A half-dead connection is reset within this time, or not while anybody here looks. */
    private static final long HEALED_MS = 8 * ServerProcess.PING_MS;

    private static final long HALF_DEAD_MS = 600_000;
    /** What happens within this time of a stall of this machine may be its fault. */
    private static final long STALL_MS = 5_000;

    private final World world;
    private final Participant self;
    private final int start;
    private final boolean wasUp;
    private Wire wire;
    private final Line previous;
    private Hearing hearing;
    private boolean replaced;
    private boolean over;
    private boolean flooded;
    private Integer expectedClose;

    Line(World world, Participant self) {
        this.world = world;
        this.self = self;
        start = world.server().starts();
        wasUp = world.server().isUp();
        Line last = self.line();
        previous = last != null && last.replaced && !last.over ? last : null;
    }

    void connect() {
        wire = new Wire(world.engine(), world.server().port(), self.room().name(), this);
    }

    /** True while nothing is to come but what the server says by itself: no replaced connection is about to end. */
    boolean isQuiet() {
        return hearing != null && expectedClose == null && (previous == null || previous.over);
    }

    Hearing hearing() {
        return hearing;
    }

    void floods() {
        flooded = true;
    }

    boolean hasFlooded() {
        return flooded;
    }

    void say(String text) {
        wire.text(text);
    }

    long acknowledge() {
        return hearing.acknowledge();
    }

    /** Another connection takes its place. */
    void replace() {
        replaced = true;
    }

    /** The server will close with this code. */
    void expectClose(int code) {
        expectedClose = code;
    }

    /** Breaks a rule of WebSocket: the stay is over. */
    void breakRule(String rule, int code, byte... bytes) {
        self.note("breaks a rule: " + rule);
        wire.send(bytes);
        expectClose(code);
        self.breakARule();
    }

    /** Loses the connection. */
    void drop(Drop drop) {
        self.note("loses its connection: " + drop);
        over = true;
        hangUpPrevious();
        switch (drop) {
            case FIN -> wire.hangUp();
            case RESET -> wire.reset();
            case CLOSE_FRAME -> wire.sayGoodbye(world.chance(50) ? 1000 : 1001);
            case SILENT ->
                wire.goSilent(world.chance(50) ? HALF_DEAD_MS : world.random().nextLong(HEALED_MS));
            case WITHIN_A_FRAME -> {
                byte[] frame = RawClient.frame(true, RawClient.TEXT, new byte[300]);
                wire.send(Arrays.copyOf(frame, 1 + world.random().nextInt(frame.length - 1)));
                wire.hangUp();
            }
        }
        self.lost();
    }

    /** How a connection may be lost. */
    enum Drop {
        FIN,
        RESET,
        CLOSE_FRAME,
        /** Nobody is told; the server finds out by itself. */
        SILENT,
        WITHIN_A_FRAME
    }

    @Override
    public void opened() {
        if (!over) {
            self.join();
        }
    }

    @Override
    public void text(String text) {
        if (over || replaced) {
            return;
        }
        JsonNode message = JSON.readTree(text);
        if (hearing != null) {
            hearing.hear(message, text);
            return;
        }
        switch (message.get("type").asString()) {
            case "joined" -> joined(message);
            case "error" -> refused(message);
            default -> throw self.failure("heard before its join was answered: " + text);
        }
    }

    private void joined(JsonNode joined) {
        hearing = new Hearing(world, self, this);
        hearing.joined(joined);
        keepAlive();
    }

    private void refused(JsonNode error) {
        String code = error.get("code").asString();
        self.note("is refused: " + code);
        world.count(code);
        boolean isFair = code.equals("room_full")
                || code.equals("server_draining") && !world.server().isUp();
        if (!isFair) {
            throw self.failure("must not be refused: " + error);
        }
        expectClose(code.equals("room_full") ? 4429 : RESTART);
    }

    private void keepAlive() {
        if (over || replaced) {
            return;
        }
        if (world.engine().nowMs() - wire.bytesAt() > SILENCE_MS) {
            throw self.failure("heard nothing of the server for " + SILENCE_MS + " ms");
        }
        hearing.ping();
        world.engine().after(ServerProcess.PING_MS, this::keepAlive);
    }

    @Override
    public void ended(int code) {
        if (over) {
            return;
        }
        over = true;
        noteEnd(code);
        if (!isExplained(code)) {
            throw self.failure("lost its connection for no reason, with " + code);
        }
        if (!replaced) {
            hangUpPrevious();
            goOn(code);
        }
    }

    private void noteEnd(int code) {
        if (replaced || hearing != null || code != Wire.NO_CODE) {
            self.note("sees its " + (replaced ? "replaced " : "") + "connection end with " + code);
        }
        world.count("closed with " + code);
    }

    /** It was not replaced where the second connection ended first, and nobody listens to it any more. */
    private void hangUpPrevious() {
        if (hearing == null && previous != null && !previous.over) {
            previous.over = true;
            previous.wire.hangUp();
        }
    }

    private boolean isExplained(int code) {
        boolean serverEnded =
                !world.server().isThere() || start != world.server().starts() || !wasUp;
        boolean draining = code == RESTART && !world.server().isUp() && knewOfTheEnd();
        // Its goodbye may be lost where nobody had the time to read it.
        boolean lostPatience = (code == NO_SIGN_OF_LIFE || code == Wire.NO_CODE)
                && (world.engine().stalledWithin(STALL_MS) || hearing == null || hearing.isLate());
        boolean asExpected = expectedClose != null
                && (code == expectedClose || self.phase() == Phase.BREAKING && code == Wire.NO_CODE);
        boolean left = self.phase() == Phase.LEAVING && code == LEFT;
        // Where the second connection was lost before its join came, the first was never replaced.
        boolean wasReplaced = replaced && (code == REPLACED || code == NO_SIGN_OF_LIFE);
        return serverEnded || draining || lostPatience || asExpected || left || wasReplaced;
    }

    /** Who was in when the server was asked to end was told so before its connection was closed. */
    private boolean knewOfTheEnd() {
        return replaced
                || hearing == null
                || hearing.heardDraining()
                || !hearing.joinedBefore(world.server().askedAt());
    }

    private void goOn(int code) {
        switch (self.phase()) {
            case LEAVING, BREAKING -> {
                if (code != Wire.NO_CODE && code != RESTART && code != NO_SIGN_OF_LIFE) {
                    // The server read everything up to what ended the stay.
                    self.stay().handled(hearing.isRefused() ? 0 : self.stay().sent());
                }
                self.isOut();
            }
            case COMING, IN -> {
                self.lost();
                // Knocking at the door of a server that is starting only takes its time.
                self.comeIn(world.random().nextInt(hearing == null ? 3 * COME_BACK_MS : COME_BACK_MS));
            }
            case OUT, AWAY -> throw self.failure("had no connection that could end");
        }
    }
}
