package app.madang.signaling.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** The server's own logging configuration, in a context of its own. */
class LogTest {
    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger logger = context.getLogger("app.madang.signaling.Something");

    @BeforeEach
    void configure() throws JoranException {
        context.setMDCAdapter(new LogbackMDCAdapter());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(LogTest.class.getResource("/app/madang/signaling/logback-server.xml"));
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("stderr");
        OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
        appender.setContext(context);
        appender.setEncoder(console.getEncoder());
        appender.setOutputStream(written);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(console);
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Test
    void eachEventIsOneLineWithTimeZoneAndLevel() {
        logger.info("It said {}", "a\r\n2026-01-01 ERROR forged\u2028line\u0007");
        logger.error("It failed", new IllegalStateException("outer", new RuntimeException("inner")));
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(0))
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}([+-]\\d\\d:\\d\\d|Z) INFO  Something: "
                        + "It said a 2026-01-01 ERROR forged line");
        assertThat(lines().get(1))
                .contains("ERROR Something: It failed java.lang.IllegalStateException: outer", "inner", "LogTest");
    }

    @Test
    void ofEachSentenceTwentyPassAMinuteAndThenTheCount() {
        for (int i = 0; i < 5_000; i++) {
            logger.error("Incident {}", i, new IllegalStateException("again"));
        }
        logger.error("Another thing");
        assertThat(lines()).hasSize(21);
        filter().tellHeldBack();
        assertThat(lines()).hasSize(22);
        assertThat(lines().getLast()).contains("ERROR Something: … and 4980 more like this one: Incident {}");
        filter().tellHeldBack();
        assertThat(lines()).hasSize(22);
        logger.error("Incident {}", 7);
        assertThat(lines().getLast()).endsWith("Incident 7");
    }

    @Test
    void sentencesWithoutNumberAreBoundedAltogether() {
        for (int i = 0; i < 5_000; i++) {
            logger.warn("Number " + i);
        }
        assertThat(lines()).hasSize(220);
        filter().tellHeldBack();
        assertThat(lines()).hasSize(221);
        assertThat(lines().getLast()).contains("… and 4780 more like this one: (various)");
    }

    @Test
    void whatIsNotLoggedIsNotCounted() {
        for (int i = 0; i < 100; i++) {
            logger.debug("Quiet");
            assertThat(logger.isDebugEnabled()).isFalse();
        }
        context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.DEBUG);
        for (int i = 0; i < 20; i++) {
            logger.debug("Quiet");
        }
        assertThat(lines()).hasSize(20);
    }

    private FloodFilter filter() {
        return (FloodFilter) context.getTurboFilterList().getFirst();
    }
}
