package app.madang.protocol;

/** The four signals between two peers and their sealed form (PROTOCOL §5), the same in every place where they occur. */
final class SignalFields {
    private static final int MAX_REASON = 256;
    /** An unsigned short in the W3C's RTCIceCandidate. */
    private static final int MAX_LINE_INDEX = 65_535;

    private SignalFields() {}

    static boolean isSignal(String type) {
        return switch (type) {
            case "offer", "answer", "candidate", "restart", "sealed" -> true;
            default -> false;
        };
    }

    /** @param type one for which {@link #isSignal} is true */
    static Signal read(String type, Fields in) throws ProtocolException {
        return switch (type) {
            case "offer" -> new Signal.Offer(count(in, "link", 1), count(in, "negotiation", 1), in.text("sdp"));
            case "answer" -> new Signal.Answer(count(in, "negotiation", 1), in.text("sdp"));
            case "candidate" -> candidate(in);
            case "restart" ->
                new Signal.Restart(count(in, "negotiation", 0), in.bool("anew"), in.textOrNull("reason", MAX_REASON));
            case "sealed" -> new Signal.Sealed(count(in, "n", 1), in.text("box"));
            default -> throw new IllegalArgumentException("no signal: " + type);
        };
    }

    private static long count(Fields in, String name, long from) throws ProtocolException {
        return in.integer(name, from, Limits.MAX_INTEGER);
    }

    private static Signal candidate(Fields in) throws ProtocolException {
        long negotiation = count(in, "negotiation", 1);
        String candidate = in.text("candidate");
        String mid = in.textOrNull("sdpMid", Fields.ANY_LENGTH);
        Long index = in.integerOrNull("sdpMLineIndex", 0, MAX_LINE_INDEX);
        if (mid == null && index == null && !candidate.isEmpty()) {
            throw in.bad("sdpMid", "is missing, as is sdpMLineIndex");
        }
        return new Signal.Candidate(negotiation, candidate, mid, index == null ? null : index.intValue());
    }

    static String type(Signal signal) {
        return switch (signal) {
            case Signal.Offer offer -> "offer";
            case Signal.Answer answer -> "answer";
            case Signal.Candidate candidate -> "candidate";
            case Signal.Restart restart -> "restart";
            case Signal.Sealed sealed -> "sealed";
        };
    }

    static void write(Signal signal, MessageText out) {
        switch (signal) {
            case Signal.Offer offer ->
                out.field("link", offer.link())
                        .field("negotiation", offer.negotiation())
                        .field("sdp", offer.sdp());
            case Signal.Answer answer ->
                out.field("negotiation", answer.negotiation()).field("sdp", answer.sdp());
            case Signal.Candidate candidate ->
                out.field("negotiation", candidate.negotiation())
                        .field("candidate", candidate.candidate())
                        .field("sdpMid", candidate.sdpMid())
                        .field("sdpMLineIndex", candidate.sdpMLineIndex());
            case Signal.Restart restart ->
                out.field("negotiation", restart.negotiation())
                        .field("anew", restart.anew())
                        .field("reason", restart.reason());
            case Signal.Sealed sealed -> out.field("n", sealed.n()).field("box", sealed.box());
        }
    }
}
