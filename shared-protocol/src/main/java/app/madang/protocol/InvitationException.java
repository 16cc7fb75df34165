package app.madang.protocol;

/** A text that is no invitation; {@link #getMessage} is a sentence in English for the person who gave it. */
public final class InvitationException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong with it, for a window that says it in its own language. */
    public enum Problem {
        EMPTY("The invitation is empty."),
        NO_LINK("An invitation begins with madang:// or madangs://."),
        NO_HOST("The invitation names no server between madang:// and the room."),
        BAD_HOST("The name of the server in the invitation is no host name, IPv4 address or IPv6 address in brackets."),
        BAD_PORT("The port in the invitation is no number from 1 to 65535."),
        NO_ROOM("The invitation names no room behind the server's name, as in madang://server/room."),
        BAD_ROOM("The room in the invitation has other characters than letters of A to Z, digits, - and _,"
                + " or more than 64 of them."),
        BAD_KEY("The key behind # in the invitation is damaged: it has 22 characters. Copy the whole link again.");

        private final String sentence;

        Problem(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    private final Problem problem;

    public InvitationException(Problem problem) {
        super(problem.sentence());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
