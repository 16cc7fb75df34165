package app.madang.benchmarks.dialect;

/** The same JSON without numbers: {@code benchmarks/peers/ws-relay.js}. */
public record PlainDialect() implements Dialect {
    private static final byte[] TYPE = Text.ascii("{\"type\":\"");
    private static final byte[] JOINED = Text.ascii("joined\"");
    private static final byte[] PEER_JOINED = Text.ascii("peer-joined\"");
    private static final byte[] ID = Text.ascii("{\"id\":\"");

    @Override
    public String target(Identity identity) {
        return "/v1/rooms/" + identity.room();
    }

    @Override
    public String greeting(Identity identity) {
        return "{\"type\":\"join\",\"id\":\"" + identity.id() + "\",\"name\":\"Participant\"}";
    }

    @Override
    public void hear(Person person, byte[] bytes, int from, int to) {
        int type = from + TYPE.length;
        if (Text.startsWith(JOINED, bytes, type, to)) {
            person.becomeJoined(Text.count(ID, bytes, from, to));
        } else if (Text.startsWith(PEER_JOINED, bytes, type, to)) {
            person.meet();
        } else {
            person.receive(Text.mark(bytes, from, to));
        }
    }

    @Override
    public void relay(Person from, Person to, Kind kind, byte[] fields, int mark) {
        from.begin()
                .text("{\"type\":\"")
                .text(kind.type())
                .text("\",\"to\":\"")
                .text(to.address())
                .text("\",")
                .bytes(fields)
                .text(",\"mark\":\"")
                .digits(mark, 8)
                .text("\"}");
    }

    @Override
    public void signOfLife(Person person) {
        person.begin().text("{\"type\":\"ping\",\"t\":1}");
    }

    @Override
    public long signOfLifeMs() {
        return 10_000;
    }

    @Override
    public void leave(Person person) {
        // The close frame says it.
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
