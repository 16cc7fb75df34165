package app.madang.signaling.options;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A place where options are decided besides the command line. Options are named without their {@code --}. */
interface Source {

    /** What it says about this option, as it is written there. */
    Optional<Given> given(String option);

    /** What is written there and belongs to none of these options. */
    List<String> unknown(Collection<String> options);
}
