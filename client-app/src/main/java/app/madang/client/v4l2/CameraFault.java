package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;

/** A camera gives no pictures: it is missing, busy or lost. */
final class CameraFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final CameraState state;

    CameraFault(CameraState state, String message) {
        super(message);
        this.state = state;
    }

    /** @param doing what did not work, for the log */
    static CameraFault atStart(String doing, int errno) {
        return new CameraFault(Errno.atStart(errno), doing + ": error " + errno);
    }

    static CameraFault lost(String doing, int errno) {
        return new CameraFault(CameraState.LOST, doing + ": error " + errno);
    }

    CameraState state() {
        return state;
    }
}
