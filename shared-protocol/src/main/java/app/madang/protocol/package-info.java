/**
 * The wire of PROTOCOL.md: messages as sealed records, one codec between them and text, ids, invitations and sealed
 * boxes. Everything here is immutable and free of threads, but for {@link app.madang.protocol.SealedChannel}, which
 * belongs to the thread that owns its peer's link.
 */
package app.madang.protocol;
