/**
 * The window: everything that people see and press. It shows one immutable {@link app.madang.client.call.CallState} at
 * a time and asks for changes through {@link app.madang.client.call.CallControl}; it keeps no state of a call itself.
 *
 * <p>The JavaFX thread owns every node. What comes from other threads (states, levels, pictures) is kept as the newest
 * value and brought over by at most one waiting {@code runLater}; nothing on the JavaFX thread waits for anything.
 *
 * <p>{@code lobby} is the page before a call, {@code call} the page of one, {@code video} shows pictures. Words stand
 * in {@code messages.properties} and reach the screen through {@link app.madang.client.ui.Texts} only.
 */
package app.madang.client.ui;
