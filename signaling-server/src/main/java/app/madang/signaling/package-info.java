/**
 * The signaling server: rooms, stays and what is said in them (PROTOCOL §1 to §7, §10).
 *
 * <p>Threads: the rooms' loop ({@code room} in a running server) owns every visit, stay, outbox and timer here; the
 * public methods of {@link app.madang.signaling.Rooms} may be called from any thread and post to it. Sockets live in
 * {@link app.madang.signaling.socket}, which knows nothing of rooms.
 */
package app.madang.signaling;
