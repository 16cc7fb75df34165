/**
 * Calls over native WebRTC: the only home of {@code dev.onvoid}. What the library does wrong is handled here, once;
 * {@code docs/webrtc.md} lists each hazard with the type that handles it.
 *
 * <p>The {@code rtc} thread owns every native object of a connection, the factory, the sound devices and the one sound
 * track: it makes them, calls them and disposes of them. Methods that other threads call post to it. A {@code camera}
 * thread for each camera owns that device, because opening one takes as long as it likes. The {@code tone} thread feeds
 * a sine. Pictures are pushed to encoders on the pipeline's threads, under the lock of their
 * {@link app.madang.client.webrtc.VideoOutlet}.
 *
 * <p>The library calls back on threads of its own: one signalling thread for all connections, one for each received
 * picture track, one for sound. Nothing waits there, nothing calls the library but what a picture needs, and nothing is
 * thrown out of it, as that ends the process: a callback copies, posts and returns.
 *
 * <p>A connection ends in this order, and in no other: routes closed and outlets stopped, sinks removed, every sender's
 * track replaced by none, connection closed, tracks, data channel, sources; after the last connection the shared sound
 * track, the factory, the devices. Without the factory's end the process would never exit by itself.
 */
package app.madang.client.webrtc;
