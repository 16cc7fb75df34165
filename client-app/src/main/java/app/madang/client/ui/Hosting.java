package app.madang.client.ui;

import app.madang.protocol.Invitation;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The signaling server inside this program, for <em>Start a call here</em>. Called on the JavaFX thread. */
public interface Hosting {

    /**
     * Starts the server unless it runs already and makes up a new room. Returns at once; the stage never completes
     * exceptionally and may complete on any thread.
     */
    CompletionStage<Outcome> start();

    /**
     * What others need to reach the room that was joined by {@code joined}: for a server in this program one
     * invitation for each address of this machine, the best first, none where it is in no network; else just
     * {@code joined}. Returns at once: look addresses up while starting.
     */
    List<Invitation> invitationsFor(Invitation joined);

    /** What came of a start. */
    sealed interface Outcome {}

    /** The server runs; {@code invitation} is how this very program joins the new room. */
    record Started(Invitation invitation) implements Outcome {}

    /** The server did not start; the log says why. */
    record Failed() implements Outcome {}
}
