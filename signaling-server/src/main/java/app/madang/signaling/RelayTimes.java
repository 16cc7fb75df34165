package app.madang.signaling;

/** How long messages take from their bytes' arrival until they are handed to the network again. Loop thread. */
final class RelayTimes {
    /** More are passed on at once only where nobody tells what is written: then they are not counted. */
    private static final int MOST = 4_096;

    private final Observer observer;
    private final long[] arrivals = new long[MOST];
    private int count;
    private long current;

    RelayTimes(Observer observer) {
        this.observer = observer;
    }

    /** The message that is being taken arrived at this time of {@link System#nanoTime}. */
    void began(long arrivedAt) {
        current = arrivedAt;
    }

    /** The message that is being taken was passed on. */
    void passedOn() {
        if (count < MOST) {
            arrivals[count++] = current;
        }
    }

    /** All that was passed on is handed over. */
    void written() {
        if (count == 0) {
            return;
        }
        long now = System.nanoTime();
        for (int i = 0; i < count; i++) {
            observer.relayed(now - arrivals[i]);
        }
        count = 0;
    }
}
