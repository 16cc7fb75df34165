package app.madang.client.ui.part;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Fx;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EverySecondTest {
    /** Of the JavaFX thread, as the times are. */
    private final List<Long> timesNs = new ArrayList<>();

    private EverySecond clock;

    @BeforeEach
    void make() {
        Fx.start();
        clock = new EverySecond(() -> {
            assertThat(Platform.isFxApplicationThread()).isTrue();
            timesNs.add(System.nanoTime());
        });
    }

    @AfterEach
    void stop() {
        Fx.run(clock::stop);
    }

    @Test
    void isASecondApartAndInStepAlsoWhereItBeganAnew() {
        long startNs = Fx.get(() -> {
            clock.start();
            clock.stop();
            long now = System.nanoTime();
            clock.start();
            return now;
        });
        Fx.await("the second time", () -> timesNs.size() >= 2);
        List<Long> times = Fx.get(() -> List.copyOf(timesNs));
        assertThat(TimeUnit.NANOSECONDS.toMillis(times.get(1) - startNs)).isGreaterThanOrEqualTo(1_990);
        assertThat(TimeUnit.NANOSECONDS.toMillis(times.getFirst() - startNs)).isGreaterThanOrEqualTo(990);
    }

    @Test
    void nothingComesAfterItsEnd() {
        Fx.run(() -> {
            clock.start();
            clock.stop();
        });
        EverySecond other = new EverySecond(() -> timesNs.add(0L));
        Fx.run(other::start);
        Fx.await("the other's", () -> !timesNs.isEmpty());
        Fx.run(other::stop);
        assertThat(timesNs).containsOnly(0L);
    }
}
