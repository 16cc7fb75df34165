/**
 * The WebSocket side of the engine's port to a signaling server: opens connections, carries text, says why one could
 * not be opened or how it ended. Knows nothing of what is said.
 *
 * <p>Threads: each connection has a daemon thread of its own that connects, shakes hands and reads, and one of the
 * library's that writes; one daemon thread for all connections holds their deadlines. Listeners are called on any of
 * these. No lock of the library is held while this package waits for anything.
 */
package app.madang.client.signaling;
