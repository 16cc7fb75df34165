package app.madang.benchmarks.dialect;

import app.madang.protocol.Limits;

/** Madang's own protocol, with its numbers and acknowledgements (PROTOCOL §4, §5, §10). */
public record MadangDialect() implements Dialect {
    private static final byte[] TYPE = Text.ascii("\"type\":\"");
    private static final byte[] PEER = Text.ascii("\"present\":");
    private static final byte[] PEER_JOINED = Text.ascii("peer-joined\"");
    private static final byte[] PONG = Text.ascii("pong\"");

    /** The {@code pingMs} of a server that was told nothing else. */
    private static final long PING_MS = 10_000;

    @Override
    public String target(Identity identity) {
        return "/v1/rooms/" + identity.room();
    }

    @Override
    public String greeting(Identity identity) {
        return "{\"type\":\"join\",\"protocol\":1,\"secret\":\"" + identity.secret()
                + "\",\"name\":\"Participant\",\"media\":{\"audio\":true,\"video\":true,\"screen\":false},"
                + "\"hand\":false,\"client\":\"madang-benchmarks/0.1\",\"features\":[]}";
    }

    @Override
    public void hear(Person person, byte[] bytes, int from, int to) {
        int type = Text.indexOf(TYPE, bytes, from, to) + TYPE.length;
        switch (bytes[type]) {
            case 'j' -> person.becomeJoined(Text.count(PEER, bytes, from, to));
            case 'e' -> hearError(person, bytes, from, to, type);
            case 'p' -> hearOfPeer(person, bytes, type, to);
            default -> {
                person.countHeard();
                person.receive(Text.mark(bytes, from, to));
            }
        }
        acknowledgeInTime(person);
    }

    /** {@code error} is the only type with this letter so far. */
    private static void hearError(Person person, byte[] bytes, int from, int to, int type) {
        if (bytes[type + 1] == 'r') {
            person.beRefused(Text.of(bytes, from, to));
        }
    }

    private static void hearOfPeer(Person person, byte[] bytes, int type, int to) {
        if (Text.startsWith(PONG, bytes, type, to)) {
            return;
        }
        person.countHeard();
        if (Text.startsWith(PEER_JOINED, bytes, type, to)) {
            person.meet();
        }
    }

    private void acknowledgeInTime(Person person) {
        if (person.unacknowledged() >= Limits.ACK_EVERY) {
            signOfLife(person);
            person.send();
        }
    }

    @Override
    public void relay(Person from, Person to, Kind kind, byte[] fields, int mark) {
        from.begin()
                .text("{\"type\":\"")
                .text(kind.type())
                .text("\",\"seq\":")
                .digits(from.nextNumber(), 1)
                .text(",\"ack\":")
                .digits(from.acknowledge(), 1)
                .text(",\"to\":\"")
                .text(to.address())
                .text("\",")
                .bytes(fields)
                .text(",\"mark\":\"")
                .digits(mark, 8)
                .text("\"}");
    }

    @Override
    public void signOfLife(Person person) {
        person.begin()
                .text("{\"type\":\"ping\",\"ack\":")
                .digits(person.acknowledge(), 1)
                .text(",\"t\":1}");
    }

    @Override
    public long signOfLifeMs() {
        return PING_MS;
    }

    @Override
    public void leave(Person person) {
        person.begin()
                .text("{\"type\":\"leave\",\"seq\":")
                .digits(person.nextNumber(), 1)
                .text("}");
        person.send();
    }

    @Override
    public String admittance() {
        return "\"joined\"";
    }

    @Override
    public String flood() {
        return "{\"type\":\"ping\",\"t\":1}";
    }
}
