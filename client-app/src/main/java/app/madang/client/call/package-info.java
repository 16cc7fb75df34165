/**
 * The call engine in plain Java: joining, links to everybody in the room, coming back after every loss, leaving. It
 * reaches the world through {@code call.port} only, and knows no JavaFX, no socket and no native type.
 *
 * <p>Threads: everything here is owned by the call loop. {@link app.madang.client.call.CallControl}'s methods may be
 * called from any thread: they post to it and return. What ports report on their own threads is posted to it before
 * anything looks at it, and dropped where the connection that it concerns has been replaced. Listeners are called on
 * it. Nothing here blocks.
 *
 * <p>{@code docs/call-engine.md} explains the state machines and the waiting times.
 */
package app.madang.client.call;
