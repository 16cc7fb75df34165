package app.madang.signaling;

import app.madang.loop.EventLoop;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs what was refused, as counts, a minute after the first of them: one line a minute however much strangers ask for,
 * none while nothing is refused. Passes everything on to another observer. Owned by the rooms' loop.
 */
final class RefusalLog implements Observer {
    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
    private static final long PERIOD_MS = 60_000;

    private final EventLoop loop;
    private final Observer next;
    /** The codes are words of this program, so there are few. */
    private final Map<String, Integer> counts = new TreeMap<>();

    RefusalLog(EventLoop loop, Observer next) {
        this.loop = loop;
        this.next = next;
    }

    @Override
    public void received(String type) {
        next.received(type);
    }

    @Override
    public void refused(String code) {
        if (counts.isEmpty()) {
            loop.schedule(PERIOD_MS, this::tell);
        }
        counts.merge(code, 1, Integer::sum);
        next.refused(code);
    }

    @Override
    public void relayed(long nanos) {
        next.relayed(nanos);
    }

    @Override
    public void incident(Throwable cause) {
        next.incident(cause);
    }

    private void tell() {
        String list = counts.entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        counts.clear();
        LOG.info("Refused in the last minute: {}", list);
    }
}
