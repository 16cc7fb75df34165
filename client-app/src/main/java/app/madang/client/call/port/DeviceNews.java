package app.madang.client.call.port;

/**
 * A device came or went by itself, not because people chose another.
 *
 * @param name of the device that is used from now on; with {@link Change#GONE} of the one that was
 */
public record DeviceNews(DeviceKind kind, Change change, String name) {
    public enum Change {
        /** The one before cannot be had any more, so this one is used instead. */
        REPLACED,
        /** It came, or came back, and is used. */
        CONNECTED,
        /** It went, and there is no other. */
        GONE
    }
}
