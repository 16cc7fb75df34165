package app.madang.benchmarks.dialect;

/** What the people of a benchmark live through. All calls come on the engine's thread. */
public interface Witness {
    /** The server let this person in, and what is sent to it from now on arrives. */
    void joined(Person person);

    /** This person heard of one or more others in its room ({@link Person#known} counts). */
    void met(Person person);

    /** This person received the message with this mark. */
    void received(Person person, int mark);

    /** The server refused something, with an error of its own. */
    void refused(Person person, String text);

    /** The connection ended. */
    void lost(Person person);
}
