package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.CloseCode;
import app.madang.protocol.LeaveReason;
import app.madang.protocol.PeerId;
import app.madang.protocol.Room;
import app.madang.protocol.ServerMessage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is here: every visit, room and stay, and how each ends (PROTOCOL §3, §10). The only writer of rooms. Owned by the
 * rooms' loop.
 */
final class House {
    private final EventLoop loop;
    private final ServerSettings settings;
    private final Observer observer;
    private final Map<Connection, Visit> visits = new HashMap<>();
    private final Map<Room, OpenRoom> rooms = new HashMap<>();
    private final KeptMemory keptMemory = KeptMemory.ofThisProcess();
    private Runnable whenEmpty = () -> {};
    private int stays;
    /** Of them in their grace. */
    private int absent;

    House(EventLoop loop, ServerSettings settings, Observer observer) {
        this.observer = observer;
        this.loop = loop;
        this.settings = settings;
    }

    void open(Connection connection, Room room) {
        visits.put(connection, new Visit(connection, room, loop, settings.bounds(), () -> {
            Visit late = visits.get(connection);
            observer.refused("no_join");
            end(late, CloseCode.SILENT, "no join", Ending.LOST);
        }));
    }

    /** Null once the visit has ended. */
    Visit visit(Connection connection) {
        return visits.get(connection);
    }

    /** Runs the task once no connection is left, at once where there is none; the last task given counts. */
    void whenEmpty(Runnable task) {
        whenEmpty = task;
        tellWhenEmpty();
    }

    private void tellWhenEmpty() {
        if (visits.isEmpty()) {
            Runnable task = whenEmpty;
            whenEmpty = () -> {};
            task.run();
        }
    }

    List<Visit> visits() {
        return List.copyOf(visits.values());
    }

    /** People on this server, those in their grace among them. */
    int stays() {
        return stays;
    }

    /** Rooms in which anybody is. */
    int rooms() {
        return rooms.size();
    }

    int people(Room room) {
        OpenRoom open = rooms.get(room);
        return open == null ? 0 : open.size();
    }

    /** The stay of this id in this room, null where there is none. */
    Stay stay(Room room, PeerId id) {
        OpenRoom open = rooms.get(room);
        return open == null ? null : open.stay(id);
    }

    /** The same for what may be no id at all. */
    Stay stay(Room room, String id) {
        try {
            return stay(room, new PeerId(id));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The others in the room of a stay. */
    OpenRoom roomOf(Visit visit) {
        return rooms.get(visit.room());
    }

    /** Gives a new stay its seat. */
    Stay seat(Room room, PeerId id) {
        Stay stay = new Stay(id, keptMemory);
        rooms.computeIfAbsent(room, OpenRoom::new).add(stay);
        stays++;
        return stay;
    }

    /** Lets the visit serve the stay; a connection that served it until now is closed. */
    void attach(Visit visit, Stay stay) {
        Visit replaced = stay.visit();
        if (replaced != null) {
            forget(replaced);
            replaced.connection().close(CloseCode.REPLACED, "replaced");
        }
        countAsBack(stay);
        stay.attach(visit);
        visit.joined(stay, settings.pingMs(), () -> end(visit, CloseCode.SILENT, "silent", Ending.LOST));
    }

    /** Takes what a person changed and tells the others, also where nothing differs. */
    void change(Visit visit, ClientMessage.Self self) {
        visit.stay().describe(self);
        roomOf(visit)
                .tellOthers(
                        visit.stay(), new ServerMessage.PeerChanged(visit.stay().info()));
    }

    void leave(Visit visit) {
        forget(visit);
        visit.connection().close(CloseCode.NORMAL, "left");
        remove(roomOf(visit), visit.stay(), LeaveReason.LEFT);
    }

    /** The rooms end this connection. */
    void end(Visit visit, int closeCode, String reason, Ending ending) {
        visit.connection().close(closeCode, reason);
        ended(visit, ending);
    }

    /** This connection has ended. */
    void ended(Visit visit, Ending ending) {
        forget(visit);
        if (visit.stay() == null) {
            return;
        }
        switch (ending) {
            case LOST -> absent(roomOf(visit), visit.stay());
            case PROTOCOL -> remove(roomOf(visit), visit.stay(), LeaveReason.PROTOCOL);
        }
    }

    void tellAll(ServerMessage message) {
        rooms.values().forEach(room -> room.stays().forEach(stay -> stay.tell(message)));
    }

    /** Counted as things happen, so that the answer takes no time however many people there are. */
    RoomsStatus status(boolean draining, long waitedNanos) {
        return new RoomsStatus(
                visits.size(),
                rooms.size(),
                stays - absent,
                absent,
                keptMemory.messages(),
                keptMemory.total(),
                draining,
                waitedNanos);
    }

    /** Ends everything without telling anybody but the clients themselves. */
    void clear(int closeCode, String reason) {
        for (Visit visit : visits()) {
            forget(visit);
            visit.connection().close(closeCode, reason);
        }
        rooms.values().forEach(room -> room.stays().forEach(Stay::end));
        rooms.clear();
        stays = 0;
        absent = 0;
    }

    private void absent(OpenRoom room, Stay stay) {
        stay.detach(loop.schedule(settings.graceMs(), () -> remove(room, stay, LeaveReason.TIMEOUT)));
        absent++;
        room.tellOthers(stay, new ServerMessage.PeerAbsent(stay.id()));
    }

    /** Or as gone for good. */
    private void countAsBack(Stay stay) {
        if (stay.isAbsent()) {
            absent--;
        }
    }

    private void remove(OpenRoom room, Stay stay, LeaveReason reason) {
        countAsBack(stay);
        stay.end();
        room.remove(stay);
        stays--;
        if (room.size() == 0) {
            rooms.remove(room.room());
        }
        room.tellOthers(stay, new ServerMessage.PeerLeft(stay.id(), reason));
    }

    private void forget(Visit visit) {
        visit.stop();
        visits.remove(visit.connection());
        tellWhenEmpty();
    }
}
