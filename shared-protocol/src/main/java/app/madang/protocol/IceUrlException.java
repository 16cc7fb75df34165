package app.madang.protocol;

/** A text that is no address of a STUN or TURN server; {@link #getMessage} is a sentence in English for people. */
public final class IceUrlException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it, for a window that says it in its own language. */
    public enum Problem {
        EMPTY("The address of the STUN or TURN server is empty."),
        NO_SCHEME("The address of a STUN or TURN server begins with stun:, stuns:, turn: or turns:,"
                + " as in turn:turn.example.org:3478?transport=udp."),
        SLASHES("The address of a STUN or TURN server has no // behind its first colon:"
                + " turn:turn.example.org, not turn://turn.example.org."),
        USER("The address of a STUN or TURN server holds no user name: leave out what stands before @."),
        NO_HOST("The address of the STUN or TURN server names no server behind its first colon."),
        BAD_HOST("The server in the STUN or TURN address is no host name, IPv4 address or IPv6 address in brackets."),
        BAD_PORT("The port in the STUN or TURN address is no number from 1 to 65535."),
        BAD_TRANSPORT("Behind the ? of a TURN address stands transport=udp or transport=tcp and nothing else."),
        STUN_TRANSPORT("The address of a STUN server has nothing behind a ?: leave it out."),
        DTLS("turns: with transport=udp would be TURN over DTLS, which no client uses:"
                + " write turns: with transport=tcp, or turn: with transport=udp.");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Problem problem;

    public IceUrlException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
