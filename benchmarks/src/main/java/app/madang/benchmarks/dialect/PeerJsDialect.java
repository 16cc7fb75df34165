package app.madang.benchmarks.dialect;

import java.util.Locale;

/** The PeerJS server's own protocol. It has no rooms: people know each other's ids beforehand. */
public record PeerJsDialect() implements Dialect {
    private static final byte[] TYPE = Text.ascii("{\"type\":\"");
    private static final byte[] OPEN = Text.ascii("OPEN\"");
    private static final byte[] ERROR = Text.ascii("ERROR\"");
    private static final byte[] TAKEN = Text.ascii("ID-TAKEN\"");

    @Override
    public String target(Identity identity) {
        return "/peerjs?key=peerjs&id=" + identity.id() + "&token=" + identity.secret() + "&version=1.5.5";
    }

    @Override
    public String greeting(Identity identity) {
        return "";
    }

    @Override
    public void hear(Person person, byte[] bytes, int from, int to) {
        int type = from + TYPE.length;
        if (Text.startsWith(OPEN, bytes, type, to)) {
            person.becomeJoined(0);
        } else if (Text.startsWith(ERROR, bytes, type, to) || Text.startsWith(TAKEN, bytes, type, to)) {
            person.beRefused(Text.of(bytes, from, to));
        } else {
            person.receive(Text.mark(bytes, from, to));
        }
    }

    @Override
    public void relay(Person from, Person to, Kind kind, byte[] fields, int mark) {
        from.begin()
                .text("{\"type\":\"")
                .text(kind.type().toUpperCase(Locale.ROOT))
                .text("\",\"dst\":\"")
                .text(to.address())
                .text("\",\"payload\":{")
                .bytes(fields)
                .text(",\"mark\":\"")
                .digits(mark, 8)
                .text("\"}}");
    }

    @Override
    public void signOfLife(Person person) {
        person.begin().text(flood());
    }

    /** As its client does. */
    @Override
    public long signOfLifeMs() {
        return 5_000;
    }

    @Override
    public void leave(Person person) {
        // The close frame says it.
    }

    /** It speaks first, and at once. */
    @Override
    public String admittance() {
        return "OPEN";
    }

    @Override
    public String flood() {
        return "{\"type\":\"HEARTBEAT\"}";
    }
}
