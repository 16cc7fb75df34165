/**
 * The sockets below the rooms: accept, handshake, frames, bounds (RFC 6455, PROTOCOL §1). It knows nothing of rooms'
 * rules.
 *
 * <p>Threads: one. {@link app.madang.signaling.socket.SocketLoop} waits for sockets and runs the rooms' tasks, so a
 * message is read, judged and passed on without ever changing threads; everything here is owned by that thread.
 *
 * <p>Why no library: docs/architecture.md, with the measurements.
 */
package app.madang.signaling.socket;
