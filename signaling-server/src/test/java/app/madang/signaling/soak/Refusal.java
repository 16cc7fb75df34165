package app.madang.signaling.soak;

import app.madang.signaling.soak.Participant.Phase;
import tools.jackson.databind.JsonNode;

/** The errors that one person hears within a stay, each of which must have a reason. */
final class Refusal {
    static final int BAD_MESSAGES = 5;

    private final World world;
    private final Participant self;
    private final Line line;
    private final long joinedAt;
    private boolean fatal;

    Refusal(World world, Participant self, Line line, long joinedAt) {
        this.world = world;
        this.self = self;
        this.line = line;
        this.joinedAt = joinedAt;
    }

    /** The stay is over by an error, after which the server read nothing more. */
    boolean wasFatal() {
        return fatal;
    }

    void take(JsonNode error) {
        String code = error.get("code").asString();
        self.note("hears " + error);
        world.count(code);
        JsonNode inReplyTo = error.get("inReplyTo");
        ClientStay.Sent sent = inReplyTo == null ? null : self.stay().find(inReplyTo.longValue());
        switch (code) {
            case "rate_limited" -> rateLimited(error, sent);
            case "peer_not_found" -> notFound(error, sent);
            case "bad_message", "unsupported_type", "resync_needed" -> provoked(error, code);
            case "too_large" -> require(self.phase() == Phase.BREAKING, error);
            default -> throw self.failure("hears " + error);
        }
        if (error.get("fatal").booleanValue() && self.phase() != Phase.BREAKING) {
            fatal(code);
        }
    }

    private void fatal(String code) {
        switch (code) {
            case "resync_needed" -> line.expectClose(4009);
            case "bad_message" -> end(4400);
            case "rate_limited" -> end(4429);
            default -> throw self.failure("hears that " + code + " is fatal");
        }
    }

    private void end(int closeCode) {
        fatal = true;
        line.expectClose(closeCode);
        self.breakARule();
    }

    private void rateLimited(JsonNode error, ClientStay.Sent sent) {
        require(line.hasFlooded(), error);
        long retryAfterMs = error.get("retryAfterMs").longValue();
        JsonNode inReplyTo = error.get("inReplyTo");
        Relayed relayed = inReplyTo == null ? null : self.stay().inFlood(inReplyTo.longValue());
        if (relayed != null) {
            refuse(relayed, error);
        } else if (sent == null) {
            return;
        } else if (sent.relayed() != null) {
            refuse(sent.relayed(), error);
        } else if (sent.change() != null) {
            again(retryAfterMs, Phase.IN, () -> self.speech().repeat());
        } else if (sent.leave()) {
            again(retryAfterMs, Phase.LEAVING, () -> self.speech().leave());
        }
    }

    private void again(long ms, Phase phase, Runnable action) {
        world.engine().after(ms + 100, () -> {
            if (self.line() == line && self.phase() == phase) {
                action.run();
            }
        });
    }

    private void notFound(JsonNode error, ClientStay.Sent sent) {
        if (sent == null || sent.relayed() == null) {
            provoked(error, "peer_not_found");
            return;
        }
        refuse(sent.relayed(), error);
        String to = sent.text().replaceFirst(".*?\"to\":\"", "").replaceFirst("\".*", "");
        Participant receiver = self.room().participant(to);
        boolean wasThere = receiver != null
                && receiver.phase() == Phase.IN
                && receiver.line().hearing() != null
                && receiver.line().hearing().joinedBefore(sent.relayed().saidAt);
        if (wasThere && !world.engine().stalledWithin(5_000)) {
            throw self.failure("is told that " + receiver + " is not there: " + error);
        }
    }

    private void refuse(Relayed relayed, JsonNode error) {
        relayed.refused = true;
        if (relayed.heard) {
            throw self.failure("hears an error for what was heard: " + error);
        }
    }

    private void provoked(JsonNode error, String code) {
        require(self.stay().provoked(code) > 0, error);
        if (code.equals("bad_message") && error.get("fatal").booleanValue()) {
            require(self.stay().provoked(code) >= BAD_MESSAGES, error);
        }
    }

    private void require(boolean good, JsonNode error) {
        if (!good) {
            throw self.failure("gave no reason for " + error + " since " + joinedAt);
        }
    }
}
