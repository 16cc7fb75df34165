package app.madang.client.ui;

import app.madang.client.doctor.Step;
import app.madang.client.doctor.Verdict;
import app.madang.protocol.Invitation;

/** Finds out whether calls will work, outside of a call. */
public interface Checkup {
    /**
     * Returns at once. The camera should be off, as only one can have it.
     *
     * @param invitation whose server to try, null for none
     * @param access the word that its server asks for, null where none is known
     */
    void begin(Invitation invitation, String access, Listener listener);

    /** Called on threads of the doctor's: receivers post and return, and never throw. */
    interface Listener {
        /** Each kind of step once. */
        void step(Step step);

        /** The last word. */
        void verdict(Verdict verdict);
    }
}
