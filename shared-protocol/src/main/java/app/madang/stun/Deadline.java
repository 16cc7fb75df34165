package app.madang.stun;

import java.time.Duration;

/** A moment of {@link System#nanoTime} after which nobody waits any more. */
record Deadline(long atNanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The earlier of this and in so long. */
    Deadline orIn(Duration time) {
        return new Deadline(System.nanoTime() + Math.min(leftNanos(), time.toNanos()));
    }

    /** 0 when it is over. */
    long leftNanos() {
        return Math.max(0, atNanos - System.nanoTime());
    }

    boolean isOver() {
        return leftNanos() == 0;
    }
}
