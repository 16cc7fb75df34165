package app.madang.client.call.port;

import java.util.Optional;
import java.util.function.Consumer;

/** This participant's own sound and pictures. All methods return at once, from any thread. */
public interface LocalMedia {

    /** False sends silence to everybody. */
    void microphone(boolean on);

    /** False stops the camera, so that its light goes out; nothing is sent while it is off. */
    void camera(boolean on);

    /**
     * Sends this beside the camera, in place of what was shared before.
     *
     * @param listener hears of this sharing alone: on any thread, so it posts and returns, and never throws
     */
    void share(ScreenChoice choice, Consumer<ScreenState> listener);

    /** Once it returned no further picture of what was shared is offered to anybody. Harmless where nothing is. */
    void stopSharing();

    /**
     * Adds a listener for as long as this lives; it hears the newest states at once. Called on any thread: receivers
     * post and return, and never throw.
     */
    void listen(Listener listener);

    interface Listener {
        /** The camera delivers pictures, or stopped, or could not start; off is no fault. */
        void camera(CameraState state);

        /** False: there is no sound device, others hear nothing of us and we hear nothing. */
        void sound(boolean available);

        /** False: nothing hears us here, though we may hear others. */
        void microphone(boolean present);

        /**
         * Whether what people chose is there, each time that this may have changed.
         *
         * @param name of the chosen device where it is not; else empty
         */
        void absent(DeviceKind kind, Optional<String> name);

        /** A device came or went by itself. */
        void device(DeviceNews news);
    }

    /** How a sharing goes; after the last three nothing more comes of it. */
    enum ScreenState {
        STARTING,
        ON,
        /** Who was asked for it, by the desktop, chose nothing. */
        DECLINED,
        /** The window was closed, or the screen is not there any more. */
        CLOSED,
        /** It cannot be captured, or not any more. */
        FAILED
    }

    enum CameraState {
        OFF,
        STARTING,
        ON,
        /** This machine has none. */
        MISSING,
        /** Another program has it, or it cannot be opened. */
        BUSY,
        /** It was there and went away, or sends no more pictures. */
        LOST
    }
}
