package app.madang.signaling.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.madang.signaling.socket.RawClient;

/** Breaks rules of the protocol in the name of people who are in a room. */
final class Vandal {
    private final World world;

    Vandal(World world) {
        this.world = world;
    }

    /** What ends the stay at once (PROTOCOL §10). */
    void breakTheFrames(Participant person) {
        byte[] text = "{\"type\":\"leave\"}".getBytes(UTF_8);
        Line line = person.line();
        switch (world.random().nextInt(5)) {
            case 0 -> line.breakRule("binary", 1003, RawClient.frame(true, RawClient.BINARY, text));
            case 1 -> line.breakRule("fragment", 1003, RawClient.frame(false, RawClient.TEXT, text));
            case 2 -> line.breakRule("no UTF-8", 1007, RawClient.frame(true, RawClient.TEXT, (byte) 0xff));
            case 3 -> line.breakRule("no mask", 1002, (byte) 0x81, (byte) 2, (byte) '{', (byte) '}');
            default -> line.breakRule("too large", 1009, largeHead());
        }
    }

    private static byte[] largeHead() {
        byte[] head = new byte[14];
        head[0] = (byte) 0x81;
        head[1] = (byte) 0xff;
        head[7] = 1;
        head[9] = 1;
        return head;
    }

    /** What is answered with an error and changes nothing, until it is too often. */
    void annoy(Participant person) {
        switch (world.random().nextInt(7)) {
            case 0 -> bad(person, "nonsense");
            case 1 -> bad(person, "{\"type\":\"join\"}");
            case 2 ->
                bad(
                        person,
                        "{\"type\":\"ping\",\"t\":1,\"ack\":" + (person.stay().read() + 100_000) + "}");
            case 3 -> person.speech().sayToNobody();
            case 4 -> person.speech().sayUnknown();
            case 5 -> repeat(person);
            default -> skip(person);
        }
    }

    private static void bad(Participant person, String text) {
        person.note("says " + text);
        person.stay().provoke("bad_message");
        if (person.stay().provoked("bad_message") >= Refusal.BAD_MESSAGES) {
            person.risksItsStay();
        }
        person.line().say(text);
    }

    /** What the server has already: it drops it without a word. */
    private static void repeat(Participant person) {
        ClientStay.Sent last = person.stay().last();
        // A repeated one may be refused where too much was said, which would be no error about the first.
        if (last != null && !person.line().hasFlooded()) {
            person.note("repeats seq " + last.seq());
            person.line().say(last.text());
        }
    }

    /** A gap: the connection ends, the stay does not. */
    private static void skip(Participant person) {
        person.note("leaves out numbers");
        person.stay().provoke("resync_needed");
        person.line().say("{\"type\":\"self\",\"seq\":" + (person.stay().sent() + 7) + ",\"hand\":true}");
    }
}
