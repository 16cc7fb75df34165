package app.madang.client.devices;

import app.madang.client.devices.DeviceDriver.Look;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which device of a kind is used: a pure function of what people chose and of what there is.
 *
 * @param wanted what people chose; empty: any
 * @param home what was used first where people did not choose, and is taken again whenever it is there
 * @param used empty where there is none, or none that works
 */
record Selection(Optional<String> wanted, Optional<String> home, Optional<String> used) {

    static Selection of(Optional<String> wanted) {
        return new Selection(wanted, Optional.empty(), Optional.empty());
    }

    /** People choose another; what was used meanwhile goes on being used where it is as good as any. */
    Selection choose(Optional<String> newlyWanted) {
        return new Selection(newlyWanted, Optional.empty(), used);
    }

    /**
     * @param failing devices that are there and do not work: none of them is taken unless people chose it, since who
     *     chose it may be about to free it
     */
    Selection next(Look look, Set<String> failing) {
        List<String> working =
                look.names().stream().filter(name -> !failing.contains(name)).toList();
        Optional<String> best = wanted.filter(look.names()::contains)
                .or(() -> look.preferred().filter(look.names()::contains))
                .or(() -> Stream.of(home, used)
                        .flatMap(Optional::stream)
                        .filter(working::contains)
                        .findFirst())
                .or(() -> working.stream().findFirst())
                // The only one there is: no other could be tried in its place.
                .or(() -> look.names().stream()
                        .filter(name -> look.names().size() == 1)
                        .findFirst());
        return new Selection(wanted, wanted.isPresent() ? home : home.or(() -> best), best);
    }

    /** What a driver is to be told: nothing where its system's own preference is meant. */
    Optional<String> asked(Look look) {
        return look.preferred().isPresent() && !used.equals(wanted) ? Optional.empty() : used;
    }
}
