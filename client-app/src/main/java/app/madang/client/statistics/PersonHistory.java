package app.madang.client.statistics;

import app.madang.protocol.PeerId;
import java.util.List;

/**
 * The last minutes of the link to one person.
 *
 * @param here false for one who has left meanwhile
 * @param samples the oldest first, about one a second; none while the link was not connected
 */
public record PersonHistory(PeerId id, String name, boolean here, List<Sample> samples) {
    public PersonHistory {
        samples = List.copyOf(samples);
    }
}
