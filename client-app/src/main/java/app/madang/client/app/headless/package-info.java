/**
 * The participant without a window: it joins a room, writes what happens as one JSON object a line, and takes commands
 * from standard input. Call events come on the call thread, first frames on frame threads, commands on a thread of
 * their own; {@link app.madang.client.app.headless.EventLog} is where they meet, and it alone is locked.
 */
package app.madang.client.app.headless;
