/**
 * Sees that the network around this machine changed. The thread {@code network} looks twice a second and tells; it owns
 * what it saw the last time.
 */
package app.madang.client.network;
