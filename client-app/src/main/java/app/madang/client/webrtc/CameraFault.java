package app.madang.client.webrtc;

import app.madang.client.call.port.LocalMedia.CameraState;

/** A camera gives no pictures: it is missing or busy. */
final class CameraFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CameraState state;

    CameraFault(CameraState state, String message) {
        super(message);
        this.state = state;
    }

    CameraState state() {
        return state;
    }
}
