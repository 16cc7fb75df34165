package app.madang.signaling;

/**
 * The rooms at one moment.
 *
 * @param connections open ones, those that have not joined among them
 * @param rooms with at least one stay
 * @param present people with a connection
 * @param absent people in their grace
 * @param keptMessages said to people and not acknowledged yet, of all stays together
 * @param keptBytes of UTF-8 in them
 * @param draining whether nobody new comes in any more
 * @param waitedNanos how long this question waited for the loop
 */
public record RoomsStatus(
        int connections,
        int rooms,
        int present,
        int absent,
        long keptMessages,
        long keptBytes,
        boolean draining,
        long waitedNanos) {}
