package app.madang.client.app.headless;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EventLogTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final AtomicLong now = new AtomicLong(1_000);
    private final EventLog log =
            new EventLog(new PrintStream(bytes, true, StandardCharsets.UTF_8), now::get, 1_000, () -> {});

    @Test
    void everyEventIsALineWithItsTimeFirst() {
        now.set(1_042);
        log.write(log.event("joined").put("self", "x"));
        assertThat(text()).isEqualTo("{\"t\":42,\"event\":\"joined\",\"self\":\"x\"}\n");
    }

    @Test
    void wordsOfPeopleStayWhatTheyAre() {
        log.error("unknown_command", "줄\n\"바꿈\"");
        assertThat(text())
                .isEqualTo(
                        "{\"t\":0,\"event\":\"error\",\"code\":\"unknown_command\",\"message\":\"줄\\n\\\"바꿈\\\"\"}\n");
    }

    @Test
    void nothingFollowsTheEnd() {
        log.end("left");
        log.end("left");
        log.error("late", "late");
        assertThat(text()).isEqualTo("{\"t\":0,\"event\":\"ended\",\"reason\":\"left\"}\n");
    }

    @Test
    void aReportThatCannotBeWrittenIsToldOnce() {
        AtomicInteger told = new AtomicInteger();
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        EventLog broken = new EventLog(new PrintStream(full), now::get, 0, told::incrementAndGet);
        assertThat(broken.isBroken()).isFalse();
        broken.error("a", "a");
        broken.error("b", "b");
        assertThat(broken.isBroken()).isTrue();
        assertThat(told).hasValue(1);
    }

    private String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
