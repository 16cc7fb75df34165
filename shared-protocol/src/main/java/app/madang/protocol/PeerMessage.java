package app.madang.protocol;

/** What two peers say to each other in text on their data channel, past the server (docs/data-channel.md). */
public sealed interface PeerMessage {

    /** A signal that would go through the server, were the server there. */
    record Signalled(Signal signal) implements PeerMessage {}

    /**
     * In what size its sender shows the receiver's pictures from now on: more pixels would be sent in vain.
     *
     * @param camera null where the camera's picture is not to be seen
     * @param screen null where the screen's is not
     */
    record Shows(PixelSize camera, PixelSize screen) implements PeerMessage {}

    /** Of a newer program: ignored. */
    record Unknown(String type) implements PeerMessage {}

    /** Pixels of the device, each 1 to 16,384. */
    record PixelSize(int width, int height) {
        public static final int MAX = 16_384;

        /** @throws IllegalArgumentException outside of the range */
        public PixelSize {
            if (width < 1 || width > MAX || height < 1 || height > MAX) {
                throw new IllegalArgumentException("a size of 1 to " + MAX + " pixels");
            }
        }
    }
}
