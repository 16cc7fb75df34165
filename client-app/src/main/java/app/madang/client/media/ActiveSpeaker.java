package app.madang.client.media;

import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells from loudness who speaks, and who of them has the word: one at a time, kept through pauses and short words of
 * others, so that a large picture does not jump. Not for several threads; time comes with each call and never goes back.
 */
public final class ActiveSpeaker {
    /** Who says "yes" or laughs does not take the word. */
    static final long TAKES_MS = 800;
    /** Who is silent for so long loses it to the next who speaks at all. */
    static final long KEEPS_MS = 1_500;

    private record Turn(Speaking speaking, long[] since) {}

    private final Speaking self = new Speaking();
    private final Map<PeerId, Turn> others = new HashMap<>();
    private PeerId word;
    private long wordHeardMs;

    /** What this participant's own microphone hears; it never has the word here, as nobody looks at themselves. */
    public void self(double level, long nowMs) {
        self.heard(level, nowMs);
    }

    public void other(PeerId peer, double level, long nowMs) {
        Turn turn = others.computeIfAbsent(peer, unknown -> new Turn(new Speaking(), new long[] {-1}));
        boolean speaks = turn.speaking.heard(level, nowMs);
        turn.since[0] = !speaks ? -1 : turn.since[0] < 0 ? nowMs : turn.since[0];
        if (speaks && peer.equals(word)) {
            wordHeardMs = nowMs;
        } else if (speaks && takes(turn, nowMs)) {
            word = peer;
            wordHeardMs = nowMs;
        }
    }

    /** From somebody who speaks as well the word is not taken at all. */
    private boolean takes(Turn turn, long nowMs) {
        if (word == null || !others.containsKey(word)) {
            return true;
        }
        long silent = nowMs - wordHeardMs;
        return silent >= KEEPS_MS || silent > 0 && !speaks(word, nowMs) && nowMs - turn.since[0] >= TAKES_MS;
    }

    /** Gone: neither speaks nor has the word. */
    public void forget(PeerId peer) {
        others.remove(peer);
        if (peer.equals(word)) {
            word = null;
        }
    }

    public boolean selfSpeaks(long nowMs) {
        return self.speaks(nowMs);
    }

    private boolean speaks(PeerId peer, long nowMs) {
        Turn turn = others.get(peer);
        return turn != null && turn.speaking.speaks(nowMs);
    }

    /** All who speak at this moment. */
    public Set<PeerId> speaking(long nowMs) {
        Set<PeerId> speaking = new HashSet<>();
        others.forEach((peer, turn) -> {
            if (turn.speaking.speaks(nowMs)) {
                speaking.add(peer);
            }
        });
        return speaking;
    }

    /** Who has the word: whoever spoke last and long enough, also while all are silent; empty before anybody spoke. */
    public Optional<PeerId> word() {
        return Optional.ofNullable(word);
    }
}
