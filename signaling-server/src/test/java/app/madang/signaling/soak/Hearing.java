package app.madang.signaling.soak;

import app.madang.protocol.Limits;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What one person hears on one connection once its join was answered, and whether it can be true. */
final class Hearing {
    private static final long LATE_MS = 300;

    private record Ping(long atMs, long tick, long acknowledged, long sent) {}

    private final World world;
    private final Participant self;
    private final Line line;
    private final long joinedAt;
    private final Map<Long, Ping> pings = new LinkedHashMap<>();
    private final Refusal refusal;
    private boolean draining;
    private long next;
    private long acknowledged;
    private long pongedTick;
    private long lateAt = Long.MIN_VALUE / 2;
    /** What the answer said of the others, until what is said again has led there; null once it has. */
    private JsonNode peersToReach;

    private long floodedAt;

    Hearing(World world, Participant self, Line line) {
        this.world = world;
        this.self = self;
        this.line = line;
        joinedAt = world.tick();
        refusal = new Refusal(world, self, line, joinedAt);
    }

    boolean isRefused() {
        return refusal.wasFatal();
    }

    // The answer

    void joined(JsonNode answer) {
        boolean resumed = answer.get("resumed").booleanValue();
        self.note("is answered: resumed " + resumed + ", received " + answer.get("received"));
        world.count(resumed ? "resumed" : self.stay() == null ? "began" : "began anew");
        require(answer.get("self").asString().equals(self.id()), "has another id: " + answer);
        require(world.isPlausible(answer.get("instance").asString()), "meets the instance of an earlier server");
        require(answer.get("peers").size() < ServerProcess.CAPACITY, "is in a room that is too full: " + answer);
        if (resumed) {
            resume(answer);
        } else {
            begin(answer);
        }
    }

    private void begin(JsonNode answer) {
        require(!mustResume(answer), "must be resumed");
        require(answer.get("received").longValue() == 0, "begins anew, with nothing received");
        ClientStay before = self.stay();
        ClientStay stay = new ClientStay(self.joins(), answer.get("instance").asString(), self.claim());
        if (before != null && before.instance().equals(stay.instance())) {
            stay.goOnCounting(before);
        }
        self.isIn(stay);
        self.view().begin(answer.get("peers"));
        next = 1;
    }

    private void resume(JsonNode answer) {
        ClientStay stay = self.stay();
        Long claim = self.claim();
        long received = answer.get("received").longValue();
        require(
                stay != null
                        && claim != null
                        && claim <= stay.read()
                        && claim >= stay.acknowledgedAtLeast()
                        && stay.instance().equals(answer.get("instance").asString()),
                "must not be resumed");
        require(received >= stay.handled() && received <= stay.sent(), "hears a wrong received: " + received);
        next = claim + 1;
        acknowledged = claim;
        stay.acknowledged(received);
        self.isIn(stay);
        self.speech().sayAgain();
        peersToReach = answer.get("peers");
        arrive();
    }

    /** The server cannot have forgotten anything yet. */
    private boolean mustResume(JsonNode answer) {
        ClientStay stay = self.stay();
        Long claim = self.claim();
        return stay != null
                && claim != null
                && stay.instance().equals(answer.get("instance").asString())
                && claim >= stay.acknowledgedAtMost()
                && claim <= stay.read()
                && !stay.isUnsettled(claim)
                && world.engine().nowMs() - stay.aliveAt() < ServerProcess.GRACE_MS
                && stay.mayBeKept(self.room().events()) + self.room().unheardBy(self) < Limits.KEPT_MESSAGES / 2
                && self.room().unheardBytesBy(self) < Limits.KEPT_BYTES / 2;
    }

    private void arrive() {
        if (peersToReach != null && self.view().agreesWith(peersToReach)) {
            peersToReach = null;
        }
    }

    // Messages

    void hear(JsonNode message, String text) {
        String type = message.get("type").asString();
        switch (type) {
            case "pong" -> pong(message);
            case "error" -> refusal.take(message);
            case "joined" -> throw self.failure("is answered twice");
            default -> numbered(type, message, text);
        }
    }

    private void numbered(String type, JsonNode message, String text) {
        require(message.has("seq"), "heard without a number: " + text);
        long seq = message.get("seq").longValue();
        require(seq == next, "waits for seq " + next + " and hears " + brief(text));
        next++;
        boolean isNews = seq > self.stay().read();
        String wrong = self.stay().read(seq, text);
        require(wrong == null, wrong + ": " + brief(text));
        if (isNews) {
            takeAck(message);
            take(type, message, text);
            arrive();
        }
        if (next - 1 - acknowledged >= Limits.ACK_EVERY) {
            ping();
        }
    }

    private void take(String type, JsonNode message, String text) {
        if (!type.equals("draining")) {
            self.note("hears " + brief(text));
        }
        switch (type) {
            case "offer", "answer", "candidate", "restart", "sealed" -> relayed(type, message);
            case "peer-joined", "peer-changed", "peer-absent", "peer-present", "peer-left" -> {
                String wrong = self.view().take(message);
                require(wrong == null, "cannot be told " + brief(text) + ": " + wrong);
                require(!type.equals("peer-left") || isPlausibleEnd(message), "has no reason to hear " + brief(text));
            }
            case "draining" -> {
                draining = true;
                world.count("draining");
            }
            default -> throw self.failure("hears what no server says: " + brief(text));
        }
    }

    private boolean isPlausibleEnd(JsonNode left) {
        Participant gone = self.room().participant(left.get("id").asString());
        String reason = left.get("reason").asString();
        // After a stall others may read of a lost connection before the one who lost it.
        return gone != null && gone.mayHaveEndedBy(reason)
                || reason.equals("timeout") && world.engine().stalledWithin(5_000);
    }

    /** True if it was told that the server is about to stop. */
    boolean heardDraining() {
        return draining;
    }

    private void relayed(String type, JsonNode message) {
        String from = message.get("from").asString();
        JsonNode soak = message.get("soak");
        int join = soak.get("join").intValue();
        View.Seen seen = self.view().seen(from);
        require(seen != null, "hears from " + from + ", who is not in the room");
        require(seen.join() == -1 || seen.join() == join, "hears from an older stay of " + from);
        int n = soak.get("n").intValue();
        String digest = type + " of " + padding(type, message).length();
        String wrong = self.room().participant(from).to(self.id()).hear(n, join, digest, self.stay());
        require(wrong == null, "listens to " + from + ": " + wrong);
        world.count("heard");
    }

    private static String padding(String type, JsonNode message) {
        return message.get(
                        switch (type) {
                            case "offer", "answer" -> "sdp";
                            case "candidate" -> "candidate";
                            case "restart" -> "more";
                            default -> "box";
                        })
                .asString();
    }

    private void takeAck(JsonNode message) {
        long ack = message.get("ack").longValue();
        require(ack <= self.stay().sent(), "never sent " + ack + ", which is acknowledged");
        self.stay().acknowledged(ack);
    }

    // Signs of life

    void ping() {
        ClientStay stay = self.stay();
        long t = world.tick();
        pings.put(t, new Ping(world.engine().nowMs(), t, acknowledge(), stay.sent()));
        line.say("{\"type\":\"ping\",\"t\":" + t + ",\"ack\":" + acknowledged + "}");
    }

    /** The number to send as {@code ack} now. */
    long acknowledge() {
        acknowledged = self.stay().acknowledge(next - 1);
        return acknowledged;
    }

    private void pong(JsonNode pong) {
        long t = pong.get("t").longValue();
        Ping ping = pings.remove(t);
        require(ping != null, "hears a pong that nobody asked for, or twice");
        require(pong.get("ack").longValue() == ping.sent, "sent " + ping.sent + " before " + pong);
        boolean skipped = pings.keySet().removeIf(earlier -> earlier < t);
        require(!skipped || line.hasFlooded(), "waits for the pong of an earlier ping");
        require(
                peersToReach == null,
                "was told " + peersToReach + " in the answer, and what followed led to " + self.view());
        self.stay().acknowledged(ping.sent);
        self.stay().ponged(ping.atMs, ping.acknowledged, self.room().events());
        pongedTick = ping.tick;
        if (world.engine().nowMs() - ping.atMs > LATE_MS) {
            lateAt = world.engine().nowMs();
        }
        endFlood(ping);
    }

    /** A second later the bucket has room for whatever a person says. */
    private void endFlood(Ping ping) {
        if (!self.stay().isFlooding()) {
            floodedAt = 0;
        } else if (floodedAt == 0) {
            floodedAt = ping.atMs;
        } else if (ping.atMs - floodedAt > 2_000) {
            self.stay().floodIsOver();
        }
    }

    /** True if a ping sent at that tick or later was answered: all that the server had to say then has come. */
    boolean hasPongedSince(long tick) {
        return pongedTick >= tick;
    }

    /** True if the server was slow to answer of late, or still is. */
    boolean isLate() {
        long now = world.engine().nowMs();
        return now - lateAt < 5_000 || pings.values().stream().anyMatch(ping -> now - ping.atMs > LATE_MS);
    }

    /** True if its join was answered before this tick. */
    boolean joinedBefore(long tick) {
        return joinedAt < tick;
    }

    private void require(boolean good, String otherwise) {
        if (!good) {
            throw self.failure(otherwise);
        }
    }

    private static String brief(String text) {
        return text.length() < 260 ? text : text.substring(0, 120) + "…" + text.substring(text.length() - 120);
    }
}
