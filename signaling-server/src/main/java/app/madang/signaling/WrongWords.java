package app.madang.signaling;

import app.madang.signaling.socket.AddressGroup;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which addresses brought wrong access words, and how long their next word waits before it is looked at: the first
 * three are free, then 250 ms, doubled with each to 4 s, one word of an address after the other. Each minute without
 * another wrong one forgives one. Remembers 10,000 addresses at most, those that were wrong last. Owned by the rooms'
 * loop.
 */
final class WrongWords {
    static final int FREE = 3;
    static final long FIRST_WAIT_MS = 250;
    static final int DOUBLED = 4;
    static final long FORGIVEN_AFTER_MS = 60_000;

    /** What would have to wait longer is not looked at: the client would have given up by then. */
    static final long LONGEST_WAIT_MS = 5_000;

    private static final int MOST_COUNTED = FREE + DOUBLED;

    private static final class Guesses {
        private int wrong;
        private long lastAt;
        private int waiting;
        /** When the last of those that wait is looked at. */
        private long freeAt;

        private int wrongStill(long nowMs) {
            return (int) Math.max(0, wrong - (nowMs - lastAt) / FORGIVEN_AFTER_MS);
        }
    }

    private final int mostAddresses;
    /** Who was wrong longest ago first. */
    private final Map<AddressGroup, Guesses> known = new LinkedHashMap<>();

    /** @param mostAddresses so many are remembered */
    WrongWords(int mostAddresses) {
        this.mostAddresses = mostAddresses;
    }

    /**
     * Milliseconds until a word of this address may be looked at. From 1 to {@link #LONGEST_WAIT_MS} the place in the
     * row is taken, until {@link #waited}; above that it is not.
     *
     * @param address null: not known, never waits
     */
    long waitMs(AddressGroup address, long nowMs) {
        Guesses guesses = known.get(address);
        if (guesses == null) {
            return 0;
        }
        // Those that wait are taken for wrong, as most of them are.
        int wrong = guesses.wrongStill(nowMs) + guesses.waiting;
        long waitMs = Math.max(0, guesses.freeAt - nowMs) + stepMs(wrong);
        if (waitMs > 0 && waitMs <= LONGEST_WAIT_MS) {
            guesses.waiting++;
            guesses.freeAt = nowMs + waitMs;
        }
        return waitMs;
    }

    /** One that had to wait waits no longer. */
    void waited(AddressGroup address) {
        Guesses guesses = known.get(address);
        // Forgotten meanwhile, or forgotten and begun again: then nothing waits.
        if (guesses != null && guesses.waiting > 0) {
            guesses.waiting--;
        }
    }

    /** This address brought a wrong word. */
    void count(AddressGroup address, long nowMs) {
        if (address == null) {
            return;
        }
        Guesses guesses = known.remove(address);
        if (guesses == null) {
            guesses = new Guesses();
        }
        guesses.wrong = Math.min(MOST_COUNTED, guesses.wrongStill(nowMs) + 1);
        guesses.lastAt = nowMs;
        known.put(address, guesses);
        forget(nowMs);
    }

    /** Addresses that are remembered now. */
    int size() {
        return known.size();
    }

    private void forget(long nowMs) {
        Iterator<Guesses> eldest = known.values().iterator();
        while (eldest.hasNext()) {
            boolean forgiven = eldest.next().wrongStill(nowMs) == 0;
            if (!forgiven && known.size() <= mostAddresses) {
                return;
            }
            eldest.remove();
        }
    }

    private static long stepMs(int wrong) {
        return wrong < FREE ? 0 : FIRST_WAIT_MS << Math.min(wrong - FREE, DOUBLED);
    }
}
