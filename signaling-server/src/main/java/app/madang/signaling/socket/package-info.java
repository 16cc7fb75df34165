/**
 * The sockets below the rooms, on Java-WebSocket: handshakes, frames, bounds. It knows nothing of rooms' rules.
 *
 * <p>Threads: the library's selector thread reads and writes {@code GuardedChannel}s; its decoder threads own each
 * connection's {@code GuardedDraft} and call {@link app.madang.signaling.socket.SocketEvents}; the {@code sweeper}
 * thread ends what takes too long. {@link app.madang.signaling.socket.ClientSocket} may be used from any thread.
 *
 * <p>The library would do several things that a server among strangers cannot afford: it has no limit for headers and
 * fragments, answers every refusal with 404 and leaves the connection open, takes frames without a mask, drops messages
 * that came right before the end of the stream, queues without bound for a slow reader, and may keep a connection that
 * has ended. The classes here sit around it and prevent each of these; {@link app.madang.signaling.socket.SocketServer}
 * is all that the outside sees, so that another library can take its place.
 */
package app.madang.signaling.socket;
