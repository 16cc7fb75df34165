package app.madang.benchmarks.dialect;

import app.madang.benchmarks.wire.Engine;
import app.madang.benchmarks.wire.FrameWriter;
import app.madang.benchmarks.wire.Line;

/** A participant on one connection, speaking the dialect of the server under test. The engine's thread owns it. */
public final class Person implements Line.Speaker {
    private final Identity identity;
    private final Dialect dialect;
    private final Engine engine;
    private final Witness witness;
    private String address;
    private Line line;
    private boolean joined;
    private boolean gone;
    private int known;
    private long sent;
    private long heard;
    private long acknowledged;

    public Person(Identity identity, Dialect dialect, Engine engine, Witness witness) {
        this.identity = identity;
        this.dialect = dialect;
        this.engine = engine;
        this.witness = witness;
        this.address = identity.id();
    }

    /** Connects and joins; the witness hears how it went. */
    public void enter(int port, int receiveBytes) {
        line = engine.open(port, dialect.target(identity), receiveBytes, this);
    }

    /** Says one message to the other, whose join must be over. */
    public void tell(Person other, Kind kind, byte[] fields, int mark) {
        dialect.relay(this, other, kind, fields, mark);
        send();
    }

    /** The sign of life that this dialect's clients give, every {@link Dialect#signOfLifeMs}. */
    public void giveSignOfLife() {
        if (joined && !gone) {
            dialect.signOfLife(this);
            send();
        }
    }

    /** Goes as this dialect's clients do. */
    public void leave() {
        gone = true;
        if (joined) {
            dialect.leave(this);
        }
        line.send(writer().begin().bytes(new byte[] {0x03, (byte) 0xe8}).frame(FrameWriter.CLOSE));
    }

    /** Ends the connection without a word. */
    public void drop() {
        gone = true;
        line.close();
    }

    /** Reads nothing from now on. */
    public void turnDeaf() {
        line.stopReading();
    }

    public Identity identity() {
        return identity;
    }

    /** What others write into {@code to}. */
    public String address() {
        return address;
    }

    public boolean joined() {
        return joined;
    }

    /** Joined, and has not left since. */
    public boolean present() {
        return joined && !gone;
    }

    /** How many others in its room this person was told of. */
    public int known() {
        return known;
    }

    @Override
    public void opened() {
        String greeting = dialect.greeting(identity);
        if (!greeting.isEmpty()) {
            begin().text(greeting);
            send();
        }
    }

    @Override
    public void heard(byte[] bytes, int from, int to) {
        dialect.hear(this, bytes, from, to);
    }

    @Override
    public void closed() {
        boolean expected = gone;
        gone = true;
        if (!expected) {
            witness.lost(this);
        }
    }

    // What follows is for the dialects.

    FrameWriter begin() {
        return writer().begin();
    }

    FrameWriter writer() {
        return engine.writer();
    }

    void send() {
        line.send(writer().frame(FrameWriter.TEXT));
    }

    void say(String text) {
        begin().text(text);
        send();
    }

    void takeAddress(String given) {
        address = given;
    }

    void becomeJoined(int others) {
        joined = true;
        known += others;
        witness.joined(this);
        witness.met(this);
    }

    void meet() {
        known++;
        witness.met(this);
    }

    void receive(int mark) {
        if (mark >= 0) {
            witness.received(this, mark);
        }
    }

    void beRefused(String text) {
        witness.refused(this, text);
    }

    long nextNumber() {
        return ++sent;
    }

    void countHeard() {
        heard++;
    }

    long unacknowledged() {
        return heard - acknowledged;
    }

    long acknowledge() {
        acknowledged = heard;
        return heard;
    }
}
