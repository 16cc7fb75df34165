package app.madang.signaling;

import app.madang.signaling.socket.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives each unexpected error a number, under which the log has it. Owned by the rooms' loop. */
final class Incidents {
    private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

    private final String instance;
    private final Observer observer;
    private long count;

    Incidents(String instance, Observer observer) {
        this.instance = instance;
        this.observer = observer;
    }

    /** Logs the error, and returns its number. */
    String note(Throwable cause) {
        String incident = instance + "-" + ++count;
        LOG.error("Incident {}: {}", incident, new Fault(cause));
        LOG.debug("Incident {} with its messages", incident, cause);
        observer.incident(cause);
        return incident;
    }
}
