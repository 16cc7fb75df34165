package app.madang.signaling.soak;

import java.util.List;

/** What one person says: numbered, kept until acknowledged, and said again when it comes back. */
final class Speech {
    private static final List<String> TYPES =
            List.of("candidate", "candidate", "candidate", "offer", "answer", "restart", "sealed");

    private final World world;
    private final Participant self;
    private int changes;

    Speech(World world, Participant self) {
        this.world = world;
        this.self = self;
    }

    /** Says something to someone who seems to be in the room. False where nobody is. */
    boolean talk() {
        List<String> others = self.view().ids();
        if (others.isEmpty()) {
            return false;
        }
        String to = others.get(world.random().nextInt(others.size()));
        sayTo(to, TYPES.get(world.random().nextInt(TYPES.size())), length());
        return true;
    }

    private int length() {
        if (world.chance(1)) {
            return 20_000 + world.random().nextInt(40_000);
        }
        return world.random().nextInt(world.chance(10) ? 4_000 : 120);
    }

    /** So many at once that some are refused. */
    void flood(int count) {
        List<String> others = self.view().ids();
        if (others.isEmpty()) {
            return;
        }
        String to = others.get(world.random().nextInt(others.size()));
        self.note("floods " + to.substring(0, 6) + " with " + count);
        self.line().floods();
        self.risksItsStay();
        for (int i = 0; i < count; i++) {
            Relayed said = sayTo(to, "candidate", 10);
            if (!self.stay().isFlooding()) {
                self.stay().flood(said);
            }
        }
    }

    private Relayed sayTo(String to, String type, int length) {
        Conversation conversation = self.to(to);
        ClientStay stay = self.stay();
        int n = conversation.next();
        String digest = type + " of " + length;
        String text = "{\"type\":\"" + type + "\",\"to\":\"" + to + "\"" + fields(type, "x".repeat(length))
                + ",\"soak\":{\"n\":" + n + ",\"join\":" + stay.join() + ",\"of\":" + length + "}";
        Relayed relayed =
                new Relayed(stay, stay.nextSeq(), n, self.view().lastJoin(to), world.tick(), text.length(), digest);
        conversation.say(relayed);
        self.note("says " + n + " to " + to.substring(0, 6) + " as seq " + relayed.seq + ": " + digest);
        world.count("said");
        say(text, relayed, null, false);
        return relayed;
    }

    private static String fields(String type, String padding) {
        return switch (type) {
            case "offer" -> ",\"link\":1,\"negotiation\":1,\"sdp\":\"" + padding + "\"";
            case "answer" -> ",\"negotiation\":1,\"sdp\":\"" + padding + "\"";
            case "candidate" -> ",\"negotiation\":1,\"candidate\":\"" + padding + "\",\"sdpMid\":\"0\"";
            case "restart" -> ",\"negotiation\":1,\"anew\":false,\"more\":\"" + padding + "\"";
            case "sealed" -> ",\"n\":1,\"box\":\"" + padding + "\"";
            default -> throw new IllegalArgumentException(type);
        };
    }

    /** Something about oneself is different now. */
    void change() {
        Description now = self.described();
        String name = now.name().replaceFirst(" s.*", "") + " s" + ++changes;
        switch (world.random().nextInt(3)) {
            case 0 -> say(new Description.Change(name, null, null));
            case 1 -> say(new Description.Change(null, !now.video(), null));
            default -> say(new Description.Change(null, null, !now.hand()));
        }
    }

    /** Says everything that can change, after a change was refused. */
    void repeat() {
        Description now = self.described();
        say(new Description.Change(now.name(), now.video(), now.hand()));
    }

    private void say(Description.Change change) {
        String fields = change.fields(self.described());
        self.describe(self.described().with(change));
        self.room().event();
        self.note("changes" + fields);
        say("{\"type\":\"self\"" + fields, null, change, false);
    }

    void leave() {
        self.note("leaves");
        say("{\"type\":\"leave\"", null, null, true);
    }

    /** To nobody at all; the server must say so. */
    void sayToNobody() {
        self.note("talks to nobody");
        self.stay().provoke("peer_not_found");
        say("{\"type\":\"restart\",\"to\":\"nobody\",\"negotiation\":1,\"anew\":false", null, null, false);
    }

    /** A type that no server knows; it counts by its number all the same. */
    void sayUnknown() {
        self.note("says what nobody knows");
        self.stay().provoke("unsupported_type");
        say("{\"type\":\"wave\"", null, null, false);
    }

    private void say(String open, Relayed relayed, Description.Change change, boolean leave) {
        ClientStay stay = self.stay();
        String text = open + ",\"seq\":" + stay.nextSeq()
                + (world.chance(30) ? ",\"ack\":" + self.line().acknowledge() : "") + "}";
        ClientStay.Sent sent = new ClientStay.Sent(stay.nextSeq(), text, relayed, change, leave);
        stay.keep(sent);
        self.line().say(text);
    }

    /** After a stay has gone on: what the server does not have. What it tells of oneself counts after the join. */
    void sayAgain() {
        for (ClientStay.Sent each : self.stay().unacknowledged()) {
            self.line().say(each.text());
            if (each.change() != null) {
                self.describe(self.described().with(each.change()));
            }
            if (self.stay().isFlooding()) {
                self.line().floods();
            }
        }
    }
}
