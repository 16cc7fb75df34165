package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.Envelope;
import app.madang.protocol.Limits;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.Room;
import app.madang.protocol.ServerMessage;
import app.madang.signaling.socket.Bucket;

/**
 * One connection from its handshake to its end, within a stay or on the way to one. Owned by the rooms' loop; ended
 * once, by {@link House}.
 */
final class Visit {
    private final Connection connection;
    private final Room room;
    private final EventLoop loop;
    private final Bounds bounds;
    private Bucket bucket;
    private final Tally beforeJoin = new Tally();
    private final Runnable joinDeadlinePassed;
    private EventLoop.Timer joinDeadline;
    private boolean waiting;
    private Heartbeat heartbeat;
    private Stay stay;

    Visit(Connection connection, Room room, EventLoop loop, Bounds bounds, Runnable joinDeadlinePassed) {
        this.connection = connection;
        this.room = room;
        this.loop = loop;
        this.bounds = bounds;
        bucket = fullBucket();
        this.joinDeadlinePassed = joinDeadlinePassed;
        startJoinDeadline();
    }

    private void startJoinDeadline() {
        joinDeadline = loop.schedule(Limits.JOIN_DEADLINE_MS, joinDeadlinePassed);
    }

    Connection connection() {
        return connection;
    }

    Room room() {
        return room;
    }

    /** The stay that this connection serves, null before it joined. */
    Stay stay() {
        return stay;
    }

    private Bucket fullBucket() {
        return new Bucket(bounds.messagesPerSecond(), bounds.messageBurst(), loop.nowMs());
    }

    boolean takeMessage() {
        return bucket.takeOne(loop.nowMs());
    }

    long waitMs() {
        return bucket.waitMs();
    }

    Tally tally() {
        return stay == null ? beforeJoin : stay.tally();
    }

    /** The answer to its join has to wait; the time for that is not the client's. */
    void startWaiting() {
        waiting = true;
        joinDeadline.cancel();
    }

    /** The answer to its join comes now. */
    void stopWaiting() {
        waiting = false;
        startJoinDeadline();
    }

    /** True between its join and the answer, where that has to wait. */
    boolean isWaiting() {
        return waiting;
    }

    void joined(Stay joinedStay, long pingMs, Runnable silent) {
        stay = joinedStay;
        // The whole burst is promised to who comes back; the join is not part of it.
        bucket = fullBucket();
        joinDeadline.cancel();
        heartbeat = new Heartbeat(loop, pingMs, connection::ping, silent);
    }

    void heard() {
        if (heartbeat != null) {
            heartbeat.heard();
        }
    }

    /** Sends what has no number and is never sent again. */
    void say(ServerMessage message) {
        long ack = stay == null ? 0 : stay.received();
        send(MessageWriter.server(new Envelope<>(null, ack, message)));
    }

    void send(String text) {
        connection.send(text);
    }

    void stop() {
        joinDeadline.cancel();
        if (heartbeat != null) {
            heartbeat.stop();
        }
    }
}
