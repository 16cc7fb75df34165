/**
 * Linux cameras, read directly: Video4Linux2 through {@code java.lang.foreign}, because libwebrtc's own capture ends the
 * process where the cores are busy. It starts its capture thread as the last thing of {@code StartCapture}, and a check
 * of its own sees a race where the new thread runs before the old one has returned; nothing in Java avoids that. On
 * Windows and macOS the library's cameras are used ({@code client.webrtc}).
 *
 * <p>Each run of a camera, from start to stop, has a thread of its own, {@code camera}. It owns all that is native: the
 * device's descriptor, the mapped buffers, the JPEG decoder; it opens them, and frees them before it ends, in the order
 * stream off, buffers unmapped, descriptor closed. {@code stop()} only raises a flag, which that thread sees within
 * 100 ms, and waits for its end. A device that hangs in the kernel keeps its thread and nothing else.
 *
 * <p>Memory of the device is only reached through segments of that thread's arena: after its end, from another thread or
 * past its length a touch is an exception, not a crash. What a device says (sizes, strides, lengths, JPEG headers) is
 * checked before a byte of its pictures is read.
 */
package app.madang.client.v4l2;
