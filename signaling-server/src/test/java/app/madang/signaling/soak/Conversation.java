package app.madang.signaling.soak;

import java.util.ArrayList;
import java.util.List;

/**
 * What one person said to another, and what of it was heard.
 *
 * <p>A message must be heard if the server has handled it (it acknowledged it, or somebody heard a later one of the
 * same stay), the sender was told of no error, and it was handled within the receiver's present stay. The last is sure
 * where the sender had seen the join with which that stay began, or where the receiver has heard an earlier one in that
 * stay. Everything else may be lost: what was in flight when a stay began anew (PROTOCOL §3). Whatever is heard is
 * heard once, and in the order in which it was said.
 */
final class Conversation {
    private final List<Relayed> said = new ArrayList<>();
    private int count;
    private int lastHeard;
    private ClientStay heardIn;

    int next() {
        return count + 1;
    }

    void say(Relayed message) {
        said.add(message);
        count = message.n;
    }

    /**
     * The receiver hears a number.
     *
     * @return null, or what is wrong
     */
    String hear(int n, int joinOfSender, String digest, ClientStay receiver) {
        Relayed heard = find(n);
        if (heard == null) {
            return n <= count ? "number " + n + " came long after it was settled" : "number " + n + " was never said";
        }
        if (heard.heard) {
            return "number " + n + " was heard before: doubled";
        }
        if (n < lastHeard) {
            return "number " + n + " came after " + lastHeard + ": out of order";
        }
        if (heard.refused) {
            return "number " + n + " was heard, but its sender was told of an error";
        }
        if (heard.stay.join() != joinOfSender || !heard.digest.equals(digest)) {
            return "number " + n + " was changed on its way: " + digest + " instead of " + heard.digest;
        }
        expectAllBefore(n, receiver);
        heard.heard = true;
        heard.stay.handled(heard.seq);
        lastHeard = n;
        heardIn = receiver;
        return null;
    }

    private void expectAllBefore(int n, ClientStay receiver) {
        for (Relayed each : said) {
            if (each.n > lastHeard && each.n < n && isWithin(each, receiver)) {
                each.mustBeHeard = true;
            }
        }
    }

    private boolean isWithin(Relayed message, ClientStay receiver) {
        return heardIn == receiver || message.seenJoin >= receiver.join();
    }

    /**
     * Nothing is in flight any more. Forgets what was said.
     *
     * @param receiver the receiver's stay, null where it has none
     * @return null, or what is lost
     */
    String settle(ClientStay receiver) {
        if (receiver != null) {
            expectAllBefore(Integer.MAX_VALUE, receiver);
        }
        String lost = null;
        for (Relayed each : said) {
            if (each.isLost() && lost == null) {
                lost = "number " + each.n + " (seq " + each.seq + ", " + each.digest + ") is lost";
            }
        }
        said.clear();
        lastHeard = count;
        return lost;
    }

    /** Messages that have not come: an upper bound of what a server may keep of them. */
    int unheard() {
        return (int) said.stream().filter(each -> !each.heard).count();
    }

    /** Their bytes. */
    int unheardBytes() {
        return said.stream()
                .filter(each -> !each.heard)
                .mapToInt(each -> each.bytes)
                .sum();
    }

    private Relayed find(int n) {
        int index = said.isEmpty() ? -1 : n - said.getFirst().n;
        return index < 0 || index >= said.size() ? null : said.get(index);
    }
}
