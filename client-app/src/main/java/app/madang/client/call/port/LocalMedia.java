package app.madang.client.call.port;

/** This participant's own sound and pictures. All methods return at once, from any thread. */
public interface LocalMedia {

    /** False sends silence to everybody. */
    void microphone(boolean on);

    /** False stops the camera, so that its light goes out; nothing is sent while it is off. */
    void camera(boolean on);

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
