package app.madang.client.v4l2;

import app.madang.client.call.port.LocalMedia.CameraState;

/** Error numbers of Linux ({@code asm-generic/errno-base.h}), as they matter for cameras. */
final class Errno {
    static final int EPERM = 1;
    static final int ENOENT = 2;
    static final int EIO = 5;
    static final int ENXIO = 6;
    static final int EAGAIN = 11;
    static final int EACCES = 13;
    static final int EBUSY = 16;
    static final int ENODEV = 19;

    private Errno() {}

    /** Why a camera does not start: it is gone, or it is there and cannot be had. */
    static CameraState atStart(int errno) {
        return gone(errno) ? CameraState.MISSING : CameraState.BUSY;
    }

    static boolean gone(int errno) {
        return errno == ENOENT || errno == ENXIO || errno == ENODEV;
    }
}
