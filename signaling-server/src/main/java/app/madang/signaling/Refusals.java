package app.madang.signaling;

import app.madang.protocol.ErrorCode;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.ServerMessage.ErrorDetails;
import app.madang.protocol.ServerMessage.Refusal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says no, counts it, and ends the connection where that was one no too many (PROTOCOL §7). Owned by the rooms' loop. */
final class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private static final long SERVER_FULL_RETRY_MS = 10_000;

    private final House house;
    private final String instance;
    private long incidents;

    Refusals(House house, String instance) {
        this.house = house;
        this.instance = instance;
    }

    /** @param inReplyTo the number of the refused message, null where it had none */
    void refuse(Visit visit, ProtocolException why, Long inReplyTo) {
        ErrorCode code = why.code();
        boolean fatal = visit.tally().countsAsFatal(code);
        ErrorDetails details = switch (code) {
            case BAD_MESSAGE -> why.field() == null ? null : new ErrorDetails(why.field(), null, null);
            case UNSUPPORTED_VERSION -> new ErrorDetails(null, List.of(Entrance.VERSION), null);
            default -> null;
        };
        Long retryAfterMs = switch (code) {
            case RATE_LIMITED -> visit.waitMs();
            case SERVER_FULL -> SERVER_FULL_RETRY_MS;
            default -> null;
        };
        visit.say(new Refusal(code.wireName(), why.getMessage(), fatal, inReplyTo, retryAfterMs, details));
        if (fatal) {
            // A gap is mended by coming back; every other fatal error ends the stay (§10).
            Ending ending = code == ErrorCode.RESYNC_NEEDED ? Ending.LOST : Ending.PROTOCOL;
            house.end(visit, code.closeCode(), code.wireName(), ending);
        }
    }

    /** Something here went wrong; the client hears a number under which the log has it. */
    void internal(Visit visit, RuntimeException cause, Long inReplyTo) {
        String incident = instance + "-" + ++incidents;
        LOG.error("Incident {}", incident, cause);
        ErrorDetails details = new ErrorDetails(null, null, incident);
        String sentence = "The server could not do this; its log has the incident " + incident + ".";
        visit.say(new Refusal(ErrorCode.INTERNAL.wireName(), sentence, false, inReplyTo, null, details));
    }
}
