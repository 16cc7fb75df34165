package app.madang.client.quality;

import app.madang.loop.Subscription;
import java.util.function.Consumer;

/** Calls with sound alone, chosen by hand or because no way carries more. Returns at once, from any thread. */
public interface BandwidthSaving {
    enum Mode {
        /** Pictures as usual. */
        OFF,
        /** No way carries even the smallest picture: none is sent, others' still come. Ends by itself. */
        BY_ITSELF,
        /** People asked for it: cameras are neither sent nor received. */
        BY_HAND
    }

    Mode mode();

    /** By hand; false ends what was chosen by hand, and nothing else. */
    void soundOnly(boolean wanted);

    /** From now on; told each change, on the call loop: posts and returns. */
    Subscription listen(Consumer<Mode> listener);
}
