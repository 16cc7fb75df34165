package app.madang.client.devices;

import app.madang.client.call.port.DeviceKind;
import app.madang.loop.Subscription;
import java.util.Optional;

/** Camera, microphone and speakers, for people to choose. All methods return at once, from any thread. */
public interface DeviceChoice {

    /** Uses it, now and whenever it is there. @param name empty: whatever the system prefers, or the first that works */
    void choose(DeviceKind kind, Optional<String> name);

    /** Hears the newest states at once, then each change, until closed; on any thread: it posts and returns. */
    Subscription listen(Listener listener);

    /** Plays a tone of about a second on the speakers that are used. Harmless while one is played. */
    void playTone();

    interface Listener {
        void devices(DeviceKind kind, DeviceState state);
    }
}
