package app.madang.signaling;

import app.madang.protocol.PeerId;
import app.madang.protocol.PeerInfo;
import app.madang.protocol.Room;
import app.madang.protocol.ServerMessage;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stays in one room, in the order in which they came. Owned by the rooms' loop. */
final class OpenRoom {
    private final Room room;
    private final Map<PeerId, Stay> stays = new LinkedHashMap<>();

    OpenRoom(Room room) {
        this.room = room;
    }

    Room room() {
        return room;
    }

    int size() {
        return stays.size();
    }

    /** Null where nobody here has this id. */
    Stay stay(PeerId id) {
        return stays.get(id);
    }

    void add(Stay stay) {
        stays.put(stay.id(), stay);
    }

    void remove(Stay stay) {
        stays.remove(stay.id());
    }

    Collection<Stay> stays() {
        return stays.values();
    }

    List<PeerInfo> othersThan(Stay self) {
        return stays.values().stream()
                .filter(stay -> stay != self)
                .map(Stay::info)
                .toList();
    }

    /** Tells everybody but the one whom it is about. */
    void tellOthers(Stay about, ServerMessage message) {
        for (Stay stay : stays.values()) {
            if (stay != about) {
                stay.tell(message);
            }
        }
    }
}
