package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.CloseCode;
import app.madang.protocol.Room;
import app.madang.protocol.ServerMessage;
import app.madang.signaling.ice.IceCredentials;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The rules of the rooms, without sockets: who is in which room, what each may say, and who hears it (PROTOCOL §3 to
 * §7, §10). Everything happens on the given loop; all methods may be called from any thread, post to it and return.
 *
 * <p>For each connection {@link #opened} comes first; what comes for one that has ended is ignored.
 */
public final class Rooms {
    /** About 1 MB where all of them are remembered. */
    private static final int WRONG_WORDS_OF_ADDRESSES = 10_000;

    private final EventLoop loop;
    private final House house;
    private final Entrance entrance;
    private final Reception reception;
    private final RelayTimes relayTimes;
    private boolean closed;

    /** As below, observed by nobody. */
    public Rooms(EventLoop loop, ServerSettings settings, String instance) {
        this(loop, settings, instance, Observer.NONE);
    }

    /** As below, with the system's clock. */
    public Rooms(EventLoop loop, ServerSettings settings, String instance, Observer observer) {
        this(loop, settings, instance, observer, InstantSource.system());
    }

    /**
     * @param instance differs for each start of a server; names no person or machine
     * @param observer is called on the loop
     * @param wallClock says until when credentials for TURN servers are good
     */
    public Rooms(EventLoop loop, ServerSettings settings, String instance, Observer observer, InstantSource wallClock) {
        Incidents incidents = new Incidents(instance, observer);
        this.loop = new GuardedLoop(loop, incidents);
        house = new House(this.loop, settings, observer);
        WrongWords wrongWords = new WrongWords(WRONG_WORDS_OF_ADDRESSES);
        Relays relays = new Relays(this.loop, new IceCredentials(settings.ice(), wallClock));
        entrance = new Entrance(this.loop, house, settings, wrongWords, relays, instance);
        Refusals refusals = new Refusals(house, incidents, observer);
        Doorstep doorstep = new Doorstep(this.loop, house, entrance, wrongWords, refusals);
        relayTimes = new RelayTimes(observer);
        reception = new Reception(house, doorstep, refusals, observer, relayTimes);
    }

    /** A connection to this room has finished its handshake. */
    public void opened(Connection connection, Room room) {
        loop.post(() -> {
            if (closed) {
                connection.close(CloseCode.SERVICE_RESTART, "stopping");
            } else {
                house.open(connection, room);
            }
        });
    }

    /** A whole text message came. */
    public void text(Connection connection, String text) {
        long arrivedAt = System.nanoTime();
        with(connection, visit -> {
            visit.heard();
            relayTimes.began(arrivedAt);
            reception.take(visit, text);
        });
    }

    /** What was said until now has been handed to the network. Loop thread. */
    void written() {
        relayTimes.written();
    }

    /** Something else came from this client, be it one byte: it lives. */
    public void heard(Connection connection) {
        with(connection, Visit::heard);
    }

    /** The connection has ended, in whatever way; its stay waits for its grace. Harmless where the rooms closed it. */
    public void closed(Connection connection) {
        with(connection, visit -> house.ended(visit, Ending.LOST));
    }

    /**
     * The client broke the rules of WebSocket itself: the rooms close the connection, and its stay is over (§10).
     *
     * @param closeCode 1002, 1003, 1007 or 1009
     */
    public void violated(Connection connection, int closeCode) {
        with(connection, visit -> reception.violated(visit, closeCode));
    }

    /** Tells everybody that this server stops after {@code deadlineMs}; from now on nobody new comes in. */
    public void drain(long deadlineMs) {
        loop.post(() -> {
            entrance.drain();
            house.tellAll(new ServerMessage.Draining(deadlineMs));
        });
    }

    /** Runs the task on the loop once no client is connected, at once where none is. The last task given counts. */
    public void whenEmpty(Runnable task) {
        loop.post(() -> house.whenEmpty(task));
    }

    /** How things stand; answered on the loop, and never once that has ended: wait with a deadline. */
    public CompletableFuture<RoomsStatus> status() {
        CompletableFuture<RoomsStatus> answer = new CompletableFuture<>();
        long asked = System.nanoTime();
        loop.post(() -> {
            long waited = System.nanoTime() - asked;
            answer.complete(house.status(closed || entrance.isDraining(), waited));
        });
        return answer;
    }

    /** Ends every connection with 1012 and forgets every stay; what opens later is closed at once. */
    public void close() {
        loop.post(() -> {
            closed = true;
            house.clear(CloseCode.SERVICE_RESTART, "stopping");
        });
    }

    private void with(Connection connection, Consumer<Visit> task) {
        loop.post(() -> {
            Visit visit = house.visit(connection);
            if (visit != null) {
                task.accept(visit);
            }
        });
    }
}
