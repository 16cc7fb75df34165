package app.madang.client.call;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.protocol.MediaState;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** This participant's switches and what the devices make of them. Owned by the call thread. */
final class OwnMedia {
    private boolean microphone = true;
    private boolean cameraWanted;
    private boolean hand;
    private CameraState camera = CameraState.OFF;
    private boolean sound = true;
    private boolean microphonePresent = true;
    private ScreenChoice shared;
    private boolean sharedSeen;
    private boolean held;
    private final Map<DeviceKind, Optional<String>> absent = new EnumMap<>(DeviceKind.class);

    void microphone(boolean on) {
        microphone = on;
    }

    void cameraWanted(boolean on) {
        cameraWanted = on;
    }

    void camera(CameraState state) {
        camera = state;
    }

    void sound(boolean available) {
        sound = available;
    }

    void microphonePresent(boolean present) {
        microphonePresent = present;
    }

    /** @param name of the chosen device that is not there; empty: it is, or any will do */
    void absent(DeviceKind kind, Optional<String> name) {
        absent.put(kind, name);
    }

    /** Of the kinds that are known by now. */
    Map<DeviceKind, Optional<String>> absent() {
        return absent;
    }

    boolean microphonePresent() {
        return microphonePresent;
    }

    /**
     * @param choice what is shared; null: nothing
     * @param seen whether pictures of it come
     */
    void shared(ScreenChoice choice, boolean seen) {
        shared = choice;
        sharedSeen = seen;
    }

    /** Null while nothing is shared. */
    ScreenChoice shared() {
        return shared;
    }

    /** The camera's pictures are kept back. */
    void held(boolean keptBack) {
        held = keptBack;
    }

    void hand(boolean raised) {
        hand = raised;
    }

    boolean hand() {
        return hand;
    }

    boolean cameraWanted() {
        return cameraWanted;
    }

    CameraState camera() {
        return camera;
    }

    boolean sound() {
        return sound;
    }

    /** What the others are told: only what they can really hear and see. */
    MediaState told() {
        return new MediaState(
                microphone && microphonePresent && sound,
                !held && cameraWanted && camera == CameraState.ON,
                sharedSeen);
    }

    /** The sentence that a camera deserves which is wanted and does not deliver; null where all is well. */
    Notice.Kind cameraTrouble() {
        if (!cameraWanted) {
            return null;
        }
        return switch (camera) {
            case OFF, STARTING, ON -> null;
            case MISSING -> Notice.Kind.CAMERA_MISSING;
            case BUSY -> Notice.Kind.CAMERA_BUSY;
            case LOST -> Notice.Kind.CAMERA_LOST;
        };
    }
}
