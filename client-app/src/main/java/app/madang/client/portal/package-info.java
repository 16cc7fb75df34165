/**
 * Screens and windows of a Wayland desktop, to be shared. Such a desktop shows its pixels to nobody; it asks its user, in
 * a window of its own, and gives what was chosen as a stream: the desktop portal (xdg-desktop-portal, interface {@code
 * org.freedesktop.portal.ScreenCast}) over D-Bus, then PipeWire.
 *
 * <p>D-Bus is spoken over a socket of the C library, since Java's own sockets take no descriptors, and the stream comes
 * as one. PipeWire's protocol is private to its library, {@code libpipewire-0.3}, which every desktop with a portal has;
 * it is loaded when somebody looks for what to share. Its loop is turned by this package's thread, and so are its calls
 * back: no thread that Java does not know ever enters. What the library and the desktop say is checked before it is
 * believed, and pixels are copied before they are read, as their memory is the desktop's.
 *
 * <p>Each run of a source has a connection, a session and a stream of its own, on its thread {@code screen}. Nothing is
 * remembered: the desktop asks its user each time.
 */
package app.madang.client.portal;
