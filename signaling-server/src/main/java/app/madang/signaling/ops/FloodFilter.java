package app.madang.signaling.ops;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Marker;
import org.slf4j.MarkerFactory;

/**
 * Keeps anybody from filling the log: of each sentence, whatever is put into it, so many lines pass in a minute, and
 * then one that tells how many more there were. Logback makes it from the server's configuration. Any thread.
 */
public final class FloodFilter extends TurboFilter {
    /** Sentences that are told apart; where there are more in a minute, all the others share one place. */
    private static final int SENTENCES = 200;

    private static final Sentence OTHERS = new Sentence(org.slf4j.Logger.ROOT_LOGGER_NAME, "(various)");
    private static final long PERIOD_S = 60;

    private record Sentence(String logger, String format) {}

    private static final class Count {
        private int passed;
        private long heldBack;
        private Level level;
    }

    /** On the lines of this filter itself, which must pass. */
    private final Marker own = MarkerFactory.getDetachedMarker("flood");

    private final Map<Sentence, Count> counts = new HashMap<>();
    private int linesPerMinute = 20;
    private ScheduledFuture<?> timer;

    /** For Logback's configuration: at least 1. */
    public void setLinesPerMinute(int lines) {
        linesPerMinute = lines;
    }

    @Override
    public void start() {
        super.start();
        timer = getContext()
                .getScheduledExecutorService()
                .scheduleAtFixedRate(this::tellHeldBack, PERIOD_S, PERIOD_S, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        if (timer != null) {
            timer.cancel(false);
        }
        super.stop();
    }

    @Override
    public FilterReply decide(
            Marker marker, Logger logger, Level level, String format, Object[] arguments, Throwable error) {
        // Without a format somebody only asks whether the level is on.
        if (format == null || marker == own || !level.isGreaterOrEqual(logger.getEffectiveLevel())) {
            return FilterReply.NEUTRAL;
        }
        return passes(new Sentence(logger.getName(), format), level) ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    private synchronized boolean passes(Sentence sentence, Level level) {
        boolean known = counts.size() < SENTENCES || counts.containsKey(sentence);
        Count count = counts.computeIfAbsent(known ? sentence : OTHERS, unused -> new Count());
        if (count.passed < linesPerMinute) {
            count.passed++;
            return true;
        }
        count.heldBack++;
        count.level = level;
        return false;
    }

    /** Ends the minute: says what was held back, and lets lines pass again. */
    void tellHeldBack() {
        LoggerContext context = (LoggerContext) getContext();
        takeCounts().forEach((sentence, count) -> {
            if (count.heldBack > 0) {
                context.getLogger(sentence.logger)
                        .makeLoggingEventBuilder(toSlf4j(count.level))
                        .addMarker(own)
                        .log("… and {} more like this one: {}", count.heldBack, sentence.format);
            }
        });
    }

    private synchronized Map<Sentence, Count> takeCounts() {
        Map<Sentence, Count> taken = Map.copyOf(counts);
        counts.clear();
        return taken;
    }

    private static org.slf4j.event.Level toSlf4j(Level level) {
        return org.slf4j.event.Level.intToLevel(level.toInt() / 1_000);
    }
}
