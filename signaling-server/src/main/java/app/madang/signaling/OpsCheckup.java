package app.madang.signaling;

import app.madang.signaling.ops.OpsOptions;
import app.madang.signaling.ops.OpsServer;
import java.io.IOException;
import java.util.Optional;

/** Tries whether health and metrics could have their address on this machine, now. */
record OpsCheckup(OpsOptions options) {

    /** Empty where nobody wants them. */
    Optional<Finding> finding() {
        return options.isOff() ? Optional.empty() : Optional.of(listening());
    }

    /** By doing it, for a moment. */
    private Finding listening() {
        try (OpsServer ops = options.take()) {
            return new Finding.Fine("Health and metrics can be at " + ops.url() + ".");
        } catch (IOException e) {
            return options.isAskedFor()
                    ? new Finding.Fault(
                            e.getMessage() + " Where that is this server itself, check with --ops-port 0 in addition.")
                    : new Finding.Doubt(e.getMessage() + " The server would start without them: see --ops-port.");
        }
    }
}
