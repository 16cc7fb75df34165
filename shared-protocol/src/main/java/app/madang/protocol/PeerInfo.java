package app.madang.protocol;

/**
 * Another participant as the server describes it.
 *
 * @param present false while its connection is lost and its grace runs
 */
public record PeerInfo(PeerId id, String name, MediaState media, boolean hand, boolean present) {}
