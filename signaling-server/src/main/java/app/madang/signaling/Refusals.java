package app.madang.signaling;

import app.madang.protocol.CloseCode;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.ServerMessage.ErrorDetails;
import app.madang.protocol.ServerMessage.Refusal;
import java.util.List;

/** Says no, counts it, and ends the connection where that was one no too many (PROTOCOL §7). Owned by the rooms' loop. */
final class Refusals {
    private static final long SERVER_FULL_RETRY_MS = 10_000;

    private final House house;
    private final Incidents incidents;
    private final Observer observer;

    Refusals(House house, Incidents incidents, Observer observer) {
        this.house = house;
        this.incidents = incidents;
        this.observer = observer;
    }

    /** @param inReplyTo the number of the refused message, null where it had none */
    void refuse(Visit visit, ProtocolException why, Long inReplyTo) {
        ErrorCode code = why.code();
        observer.refused(code.wireName());
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

    /** Too many wrong access words came from where this client is: its own was not looked at. */
    void tooManyWords(Visit visit, long retryAfterMs) {
        ErrorCode code = ErrorCode.ACCESS_DENIED;
        String sentence = "Too many wrong access words came from this address; try again a little later.";
        observer.refused(code.wireName());
        visit.say(new Refusal(code.wireName(), sentence, true, null, retryAfterMs, null));
        house.end(visit, code.closeCode(), code.wireName(), Ending.PROTOCOL);
    }

    /**
     * Something here went wrong; the client hears a number under which the log has it. Where even that cannot be said,
     * its connection ends.
     */
    void internal(Visit visit, Throwable cause, Long inReplyTo) {
        String incident = incidents.note(cause);
        observer.refused(ErrorCode.INTERNAL.wireName());
        ErrorDetails details = new ErrorDetails(null, null, incident);
        String sentence = "The server could not do this; its log has the incident " + incident + ".";
        try {
            visit.say(new Refusal(ErrorCode.INTERNAL.wireName(), sentence, false, inReplyTo, null, details));
        } catch (Throwable t) {
            incidents.note(t);
            endIfHere(visit);
        }
    }

    private void endIfHere(Visit visit) {
        if (house.visit(visit.connection()) == visit) {
            house.end(visit, CloseCode.INTERNAL, ErrorCode.INTERNAL.wireName(), Ending.LOST);
        }
    }
}
