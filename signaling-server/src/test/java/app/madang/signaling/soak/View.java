package app.madang.signaling.soak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Who is in a room, as one person there was told: by {@code peers} once, then by one message after the other. */
final class View {
    /** @param join the number of the join with which the stay began; -1 where the list did not tell */
    record Seen(Description description, boolean present, int join) {}

    private final Map<String, Seen> peers = new HashMap<>();
    /** Of everybody ever seen, the number of the last join. */
    private final Map<String, Integer> joins = new HashMap<>();

    List<String> ids() {
        return peers.keySet().stream().sorted().toList();
    }

    int size() {
        return peers.size();
    }

    /** Null where nobody here has this id. */
    Seen seen(String id) {
        return peers.get(id);
    }

    int lastJoin(String id) {
        return joins.getOrDefault(id, 0);
    }

    /** The answer to a join that began anew. */
    void begin(JsonNode list) {
        peers.clear();
        peers.putAll(parse(list));
        peers.forEach((id, seen) -> note(id, seen.description));
    }

    /** True if the list says what this view says. */
    boolean agreesWith(JsonNode list) {
        return simplified(parse(list)).equals(simplified(peers));
    }

    /**
     * A message about a peer.
     *
     * @return null, or why it cannot be: each must fit what was told before
     */
    String take(JsonNode message) {
        return switch (message.get("type").asString()) {
            case "peer-joined" -> joined(message.get("peer"));
            case "peer-changed" -> changed(message.get("peer"));
            case "peer-absent" -> present(message, true, false);
            case "peer-present" -> present(message, false, true);
            case "peer-left" -> peers.remove(message.get("id").asString()) == null ? "nobody here has this id" : null;
            default -> "no message about a peer";
        };
    }

    private String joined(JsonNode peer) {
        Description description = Description.of(peer);
        String id = peer.get("id").asString();
        boolean isNews = lastJoin(id) < description.join();
        peers.put(id, new Seen(description, true, description.join()));
        note(id, description);
        return !isNews ? "this join was told before" : isPresent(peer) ? null : "who joins is present";
    }

    private String changed(JsonNode peer) {
        String id = peer.get("id").asString();
        Seen before = peers.get(id);
        if (before == null || !before.present || !isPresent(peer)) {
            return "only who is here can change";
        }
        Description description = Description.of(peer);
        peers.put(id, new Seen(description, true, before.join));
        note(id, description);
        // A self that is said again after a join may change nothing.
        return null;
    }

    private String present(JsonNode message, boolean before, boolean now) {
        String id = message.get("id").asString();
        Seen seen = peers.get(id);
        if (seen == null || seen.present != before) {
            return seen == null ? "nobody here has this id" : "it was told before";
        }
        peers.put(id, new Seen(seen.description, now, seen.join));
        return null;
    }

    private void note(String id, Description description) {
        joins.merge(id, description.join(), Math::max);
    }

    private static boolean isPresent(JsonNode peer) {
        return peer.get("present").booleanValue();
    }

    private static Map<String, Seen> parse(JsonNode list) {
        Map<String, Seen> parsed = new HashMap<>();
        for (JsonNode peer : list) {
            parsed.put(peer.get("id").asString(), new Seen(Description.of(peer), isPresent(peer), -1));
        }
        return parsed;
    }

    private static Map<String, Seen> simplified(Map<String, Seen> map) {
        Map<String, Seen> simple = new HashMap<>();
        map.forEach((id, seen) -> simple.put(id, new Seen(seen.description, seen.present, -1)));
        return simple;
    }

    /** True if exactly these are here, all present. */
    boolean shows(Map<String, Description> people) {
        Map<String, Seen> expected = new HashMap<>();
        people.forEach((id, description) -> expected.put(id, new Seen(description, true, -1)));
        return simplified(peers).equals(expected);
    }

    @Override
    public String toString() {
        return simplified(peers).toString();
    }
}
