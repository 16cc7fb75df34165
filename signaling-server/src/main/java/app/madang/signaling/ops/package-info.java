/**
 * For whoever runs a server: metrics and health, on an HTTP address of their own.
 *
 * <p>Threads: {@code ops} accepts, {@code ops-deadline} ends what takes too long, and each request has a virtual thread
 * of its own that may wait for the rooms' loop, never the other way round. The rooms call {@link
 * app.madang.signaling.ops.Metrics} on their loop.
 */
package app.madang.signaling.ops;
