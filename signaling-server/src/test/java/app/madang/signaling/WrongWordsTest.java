package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.socket.AddressGroup;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

/** How long words of an address wait, by itself. */
class WrongWordsTest {
    private final WrongWords words = new WrongWords(100);

    @Test
    void itRemembersNoMoreAddressesThanToldAndForgetsTheOldest() {
        for (int i = 0; i < 250; i++) {
            for (int wrong = 0; wrong < 4; wrong++) {
                words.count(address(i), i);
            }
        }
        assertThat(words.size()).isEqualTo(100);
        assertThat(words.waitMs(address(149), 250)).isZero();
        assertThat(words.waitMs(address(150), 250)).isPositive();
    }

    @Test
    void whoIsWrongAgainIsNotTheOldestAnyMore() {
        for (int wrong = 0; wrong < 4; wrong++) {
            words.count(address(0), 0);
        }
        for (int i = 1; i < 100; i++) {
            words.count(address(i), 1);
        }
        words.count(address(0), 2);
        words.count(address(100), 3);
        assertThat(words.waitMs(address(0), 3)).isPositive();
        assertThat(words.size()).isEqualTo(100);
    }

    @Test
    void whatIsForgivenIsForgotten() {
        words.count(address(0), 0);
        words.count(address(1), WrongWords.FORGIVEN_AFTER_MS - 1);
        assertThat(words.size()).isEqualTo(2);
        words.count(address(1), WrongWords.FORGIVEN_AFTER_MS);
        assertThat(words.size()).isEqualTo(1);
    }

    @Test
    void whoeverGuessesForHoursIsForgivenInSevenMinutesToo() {
        for (int wrong = 0; wrong < 10_000; wrong++) {
            words.count(address(0), 0);
        }
        assertThat(words.waitMs(address(0), 0)).isEqualTo(4_000);
        words.waited(address(0));
        assertThat(words.waitMs(address(0), 4 * WrongWords.FORGIVEN_AFTER_MS)).isEqualTo(250);
        words.waited(address(0));
        assertThat(words.waitMs(address(0), 7 * WrongWords.FORGIVEN_AFTER_MS)).isZero();
    }

    @Test
    void anUnknownAddressNeverWaits() {
        for (int wrong = 0; wrong < 10; wrong++) {
            words.count(null, 0);
        }
        assertThat(words.waitMs(null, 0)).isZero();
        assertThat(words.size()).isZero();
    }

    private static AddressGroup address(int number) {
        try {
            return AddressGroup.of(InetAddress.getByAddress(new byte[] {10, 0, (byte) (number >> 8), (byte) number}));
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
