/**
 * An X11 display: its screens and windows, to be shared, and panes in the program's own window, which show pictures
 * where there is no graphics card ({@link app.madang.client.x11.XPanes}). libwebrtc's own capture ends the process on Linux, and Xlib's
 * answer to a window that is closed at the wrong moment is {@code exit}, unless whoever set the process-wide error
 * handler last (Xlib, GTK, the window toolkit) decided otherwise. So this package loads no library of X11: it speaks
 * the protocol itself, over a socket, where an error is a packet like others and belongs to one connection.
 *
 * <p>Pixels come through memory that is shared with the display (MIT-SHM; System V shared memory by {@code
 * java.lang.foreign}), or in replies where that is refused, as by a display on another machine.
 *
 * <p>Each run of a source has a connection of its own, owned by that source's loop {@code screen}; so has each look at
 * what there is to share, on its caller's thread. What a window needs beside that (COMPOSITE keeps a covered window's
 * own picture) ends with its connection, whatever else happens. So does a pane, which has a connection too, used by
 * whichever thread holds its lock: the one that has a picture, or JavaFX's to place it.
 */
package app.madang.client.x11;
