package app.madang.benchmarks.dialect;

/**
 * Engine.IO 4 and Socket.IO 5 over WebSocket alone, as far as {@code benchmarks/peers/socketio-relay.js} needs them: a
 * digit for the packet of the transport, a second one for that of the message ({@code 40} connect, {@code 42} event).
 */
public record SocketIoDialect() implements Dialect {
    private static final byte[] CONNECTED = Text.ascii("40{");
    private static final byte[] SID = Text.ascii("\"sid\":\"");
    private static final byte[] MESSAGE = Text.ascii("42[\"message\"");
    private static final byte[] JOINED = Text.ascii("42[\"joined\"");
    private static final byte[] PEER_JOINED = Text.ascii("42[\"peer-joined\"");
    private static final byte[] CONNECT_ERROR = Text.ascii("44");
    private static final byte[] ID = Text.ascii("{\"id\":\"");

    @Override
    public String target(Identity identity) {
        return "/socket.io/?EIO=4&transport=websocket";
    }

    @Override
    public String greeting(Identity identity) {
        return "40";
    }

    @Override
    public void hear(Person person, byte[] bytes, int from, int to) {
        if (Text.startsWith(MESSAGE, bytes, from, to)) {
            person.receive(Text.mark(bytes, from, to));
        } else if (Text.startsWith(PEER_JOINED, bytes, from, to)) {
            person.meet();
        } else if (Text.startsWith(JOINED, bytes, from, to)) {
            person.becomeJoined(Text.count(ID, bytes, from, to));
        } else if (Text.startsWith(CONNECTED, bytes, from, to)) {
            join(person, bytes, from, to);
        } else if (bytes[from] == '2') {
            person.say("3");
        } else if (Text.startsWith(CONNECT_ERROR, bytes, from, to)) {
            person.beRefused(Text.of(bytes, from, to));
        }
    }

    private static void join(Person person, byte[] bytes, int from, int to) {
        int sid = Text.indexOf(SID, bytes, from, to) + SID.length;
        person.takeAddress(Text.of(bytes, sid, Text.indexOf(Text.ascii("\""), bytes, sid, to)));
        person.say("42[\"join\",{\"room\":\"" + person.identity().room() + "\",\"name\":\"Participant\"}]");
    }

    @Override
    public void relay(Person from, Person to, Kind kind, byte[] fields, int mark) {
        from.begin()
                .text("42[\"message\",{\"type\":\"")
                .text(kind.type())
                .text("\",\"to\":\"")
                .text(to.address())
                .text("\",")
                .bytes(fields)
                .text(",\"mark\":\"")
                .digits(mark, 8)
                .text("\"}]");
    }

    @Override
    public void signOfLife(Person person) {
        // Only the server asks, every 25 s, and is answered in hear.
    }

    @Override
    public long signOfLifeMs() {
        return 0;
    }

    @Override
    public void leave(Person person) {
        person.say("41");
    }

    @Override
    public String admittance() {
        return "40{";
    }

    @Override
    public String flood() {
        return "42[\"message\",{\"type\":\"ping\",\"t\":1}]";
    }
}
