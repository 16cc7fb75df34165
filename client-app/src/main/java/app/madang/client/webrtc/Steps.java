package app.madang.client.webrtc;

import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the steps of one connection's negotiations one after the other on the rtc thread, each when the one before is
 * done. After a step that failed no other runs. On the rtc thread.
 */
final class Steps {
    /** Done when its future is. */
    interface Step {
        CompletableFuture<Void> run() throws Exception;
    }

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final GuardedEvents events;
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);
    private boolean broken;

    Steps(GuardedEvents events) {
        this.events = events;
    }

    void add(long negotiation, Step step) {
        last = last.thenCompose(done -> run(step)).exceptionally(fault -> {
            fail(negotiation, fault);
            return null;
        });
    }

    private CompletableFuture<Void> run(Step step) {
        if (broken || events.isClosed()) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            return step.run();
        } catch (Throwable t) {
            // The library throws plain Errors too, for what it could not parse.
            return CompletableFuture.failedFuture(t);
        }
    }

    private void fail(long negotiation, Throwable fault) {
        broken = true;
        Throwable cause = fault.getCause() != null ? fault.getCause() : fault;
        String reason = withoutQuote(cause.getMessage() != null ? cause.getMessage() : cause.toString());
        LOG.debug("Negotiation {} failed: {}", negotiation, reason);
        events.deliver(receiver -> receiver.failed(negotiation, reason));
    }

    /** The library quotes the line that it stumbled over, in brackets at the end: that is the peer's, and not for logs. */
    static String withoutQuote(String reason) {
        int quote = reason.indexOf(" [", 1);
        return quote < 0 ? reason : reason.substring(0, quote);
    }
}
