package app.madang.signaling.soak;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * One secret, and the client that has it: a good one (PROTOCOL §3, §4, §10), that is made to lose its connections. Comes
 * and goes here; what it hears on one connection is in {@link Line}, what it says in {@link Speech}.
 */
final class Participant {
    enum Phase {
        /** Has no stay, or thinks so. */
        OUT,
        /** On the way to an answer to its join. */
        COMING,
        IN,
        /** Has lost its connection. */
        AWAY,
        /** Has said so. */
        LEAVING,
        /** Has broken a rule that ends the stay. */
        BREAKING
    }

    /** In percent of all joins. */
    private static final int LOSES_THE_ANSWER = 10;

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final World world;
    private final Courtyard room;
    private final String label;
    private final String secret;
    private final String id;
    private final View view = new View();
    private final Map<String, Conversation> conversations = new HashMap<>();
    private final Speech speech;

    private Phase phase = Phase.OUT;
    private boolean expected;
    /** In which ways a stay of this id may have ended so far, as {@code peer-left} names them. */
    private final Set<String> endings = new HashSet<>();

    private ClientStay stay;
    private Line line;
    private Description described;
    private int joins;
    /** What the next join says to have received; stays the same until a join is answered. */
    private Long claim;

    Participant(World world, Courtyard room, String label) {
        this.world = world;
        this.room = room;
        this.label = label;
        byte[] bytes = new byte[32];
        world.random().nextBytes(bytes);
        secret = BASE64.encodeToString(bytes);
        id = BASE64.encodeToString(Arrays.copyOf(sha256(bytes), 16));
        described = new Description(label + " j0", true, world.chance(50), false, false);
        speech = new Speech(world, this);
        room.add(this);
    }

    private static byte[] sha256(byte... bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return id;
    }

    String secret() {
        return secret;
    }

    Courtyard room() {
        return room;
    }

    Phase phase() {
        return phase;
    }

    View view() {
        return view;
    }

    /** Null where it has none. */
    ClientStay stay() {
        return stay;
    }

    Line line() {
        return line;
    }

    Speech speech() {
        return speech;
    }

    int joins() {
        return joins;
    }

    Long claim() {
        return claim;
    }

    Description described() {
        return described;
    }

    void describe(Description now) {
        described = now;
    }

    /** What it ever said to this person. */
    Conversation to(String other) {
        return conversations.computeIfAbsent(other, unknown -> new Conversation());
    }

    void forget(Collection<String> gone) {
        conversations.keySet().removeAll(gone);
    }

    /** True if it is about to come (back) by itself. */
    boolean isExpected() {
        return expected || phase == Phase.COMING;
    }

    void note(String what) {
        room.note(label + " " + what);
    }

    AssertionError failure(String what) {
        return room.failure(this + " " + what);
    }

    // Coming

    /** Comes after so many milliseconds, unless it came or was sent away before. */
    void comeIn(long ms) {
        expected = true;
        world.engine().after(ms, () -> {
            if (expected && (phase == Phase.OUT || phase == Phase.AWAY)) {
                come();
            }
        });
    }

    void come() {
        expected = false;
        phase = Phase.COMING;
        connect();
    }

    /** Comes once more while its connection still lives. */
    void comeTwice() {
        note("opens a second connection");
        line.replace();
        stay.connectionLost();
        chooseClaim();
        come();
    }

    private void connect() {
        line = new Line(world, this);
        line.connect();
    }

    /** The handshake is over. */
    void join() {
        joins++;
        described = described.named(label + " j" + joins);
        if (stay != null && claim != null) {
            stay.acknowledge(claim);
        }
        room.event();
        note("joins as j" + joins + ", received " + claim);
        line.say("{\"type\":\"join\",\"protocol\":1,\"secret\":\"" + secret + "\"" + described.fields()
                + (claim == null ? "" : ",\"received\":" + claim) + "}");
        if (world.isRestless() && world.chance(LOSES_THE_ANSWER)) {
            loseTheAnswer(line);
        }
    }

    /** The server may or may not have handled the join. */
    private void loseTheAnswer(Line mine) {
        world.engine().after(world.random().nextLong(20), () -> {
            if (line == mine && phase == Phase.COMING) {
                mine.drop(world.chance(50) ? Line.Drop.FIN : Line.Drop.RESET);
                comeIn(world.random().nextLong(ServerProcess.GRACE_MS));
            }
        });
    }

    private void chooseClaim() {
        claim = stay == null || stay.forgot() || world.chance(4) ? null : Long.valueOf(place());
    }

    /** Mostly the truth. */
    private long place() {
        if (world.chance(12)) {
            return world.random().nextLong(stay.read() + 1);
        }
        // The last that the server may have forgotten, and the one before that.
        if (world.chance(10)) {
            return Math.max(0, stay.acknowledgedAtLeast() - world.random().nextInt(2));
        }
        return world.chance(2) ? stay.read() + 100_000 : stay.read();
    }

    /** The join was answered. */
    void isIn(ClientStay answered) {
        stay = answered;
        phase = Phase.IN;
        claim = null;
    }

    // Going

    /** True if others may be told that it is gone for this reason. */
    boolean mayHaveEndedBy(String reason) {
        return endings.contains(reason);
    }

    /** What it says may end its stay. */
    void risksItsStay() {
        endings.add("protocol");
    }

    /** Its connection is lost, in whatever way. */
    void lost() {
        endings.add("timeout");
        room.event();
        if (stay != null && phase != Phase.COMING) {
            stay.connectionLost();
            chooseClaim();
        }
        phase = stay == null ? Phase.OUT : Phase.AWAY;
    }

    void leave() {
        endings.add("left");
        phase = Phase.LEAVING;
        room.event();
        speech.leave();
    }

    /** What it did ends its stay at once. */
    void breakARule() {
        risksItsStay();
        phase = Phase.BREAKING;
        room.event();
    }

    /** Its stay is over, and it knows. */
    void isOut() {
        note("is out");
        room.event();
        phase = Phase.OUT;
        stay = null;
        claim = null;
    }

    /** Never comes back: closed program, dead battery. */
    void vanish() {
        expected = false;
    }

    @Override
    public String toString() {
        return label + " (" + id.substring(0, 6) + ", " + phase + (stay == null ? "" : ", stay j" + stay.join()) + ")";
    }
}
