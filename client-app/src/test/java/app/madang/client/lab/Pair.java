package app.madang.client.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** Two who call each other, and what they had reported when the fault began. Used by one thread. */
final class Pair {
    private static final long SEEN_MS = 60_000;

    private final Caller one;
    private final Caller other;
    private int reportsOfOne;
    private int reportsOfOther;

    Pair(Caller one, Caller other) {
        this.one = one;
        this.other = other;
    }

    /** Both get pictures of each other, newer than this call. */
    Pair awaitSeeing() {
        int ofOne = one.reports(other.name());
        int ofOther = other.reports(one.name());
        boolean seeing = Waiting.isTrueWithin(
                SEEN_MS,
                () -> one.reports(other.name()) >= ofOne + 2
                        && other.reports(one.name()) >= ofOther + 2
                        && one.sees(other.name())
                        && other.sees(one.name()));
        assertThat(seeing).as("%s\n%s", one.said(), other.said()).isTrue();
        return this;
    }

    /** From here on gaps count. */
    void begin() {
        reportsOfOne = one.reports(other.name());
        reportsOfOther = other.reports(one.name());
    }

    /** The longest time without a picture of the other that one of them had since the beginning. */
    long gapMs() {
        return Math.max(one.longestGapMs(other.name(), reportsOfOne), other.longestGapMs(one.name(), reportsOfOther));
    }

    Stream<Caller> both() {
        return Stream.of(one, other);
    }

    String said() {
        return one.said() + "\n" + other.said();
    }
}
