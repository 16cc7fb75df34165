package app.madang.client.call;

import app.madang.client.call.port.PeerConnections;
import app.madang.loop.EventLoop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the fake connections of a test find each other, and the paths between people that can be cut. */
final class MediaWorld {
    final EventLoop loop;
    private final Map<String, FakeConnection> connections = new HashMap<>();
    private final Set<String> cuts = new HashSet<>();
    private final Set<String> quiet = new HashSet<>();
    private final Set<String> losing = new HashSet<>();
    private final List<FakeConnection> all = new ArrayList<>();
    private int made;

    MediaWorld(EventLoop loop) {
        this.loop = loop;
    }

    /** What this person's engine makes its connections with. */
    PeerConnections of(String person) {
        return (peer, offering, iceServers, events) -> {
            FakeConnection connection = new FakeConnection(this, person, "c" + ++made, iceServers, events);
            connections.put(connection.id, connection);
            all.add(connection);
            return connection;
        };
    }

    FakeConnection find(String id) {
        return connections.get(id);
    }

    /** No packet gets from one to the other, either way. */
    void cut(String one, String other) {
        cuts.add(path(one, other));
        changed();
    }

    void heal(String one, String other) {
        cuts.remove(path(one, other));
        changed();
    }

    boolean open(String one, String other) {
        return !cuts.contains(path(one, other));
    }

    /** The next part of a file that this person sends is lost. */
    void loses(String person) {
        losing.add(person);
    }

    boolean isLost(String person) {
        return losing.remove(person);
    }

    /** This person has no sound device: nobody gets a sound packet of theirs. */
    void quiet(String person) {
        quiet.add(person);
    }

    boolean sounds(String person) {
        return !quiet.contains(person);
    }

    /** How many connections this person has made, closed ones too. */
    long madeBy(String person) {
        return all.stream().filter(c -> c.owner.equals(person)).count();
    }

    long openOf(String person) {
        return all.stream().filter(c -> c.owner.equals(person) && !c.closed()).count();
    }

    /** The open connection of one person to another, null where there is none that was ever described. */
    FakeConnection between(String one, String other) {
        return all.stream()
                .filter(c -> c.owner.equals(one) && !c.closed() && other.equals(c.remoteOwner()))
                .findFirst()
                .orElse(null);
    }

    /** Every step of every negotiation so far, in words: two of these are equal where nothing was negotiated. */
    String negotiations() {
        return all.stream()
                .map(connection -> connection.id + connection.log)
                .toList()
                .toString();
    }

    void changed() {
        List.copyOf(all).forEach(FakeConnection::look);
    }

    private static String path(String one, String other) {
        return one.compareTo(other) < 0 ? one + "-" + other : other + "-" + one;
    }
}
