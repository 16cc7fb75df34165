package app.madang.protocol;

import java.util.List;

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

    /**
     * One of its sender's chat messages. {@code seq} numbers what this sender says to this receiver, 1, 2, 3 …; a
     * receiver takes the next one only and answers with {@link ChatReceived}.
     *
     * @param n numbers what this sender says to everybody, from 1; null where it is for the receiver alone
     * @param text accepted by {@link ChatText}
     * @param agoMs how long ago it was said
     */
    record Chat(long seq, Long n, String text, long agoMs) implements PeerMessage {}

    /** All chat messages up to {@code seq} arrived; 0 where none did. */
    record ChatReceived(long seq) implements PeerMessage {}

    /** Asks for what was said to everybody, but for these messages, of at most {@link #MOST_RUNS} people. */
    record HistoryWanted(List<Run> have) implements PeerMessage {
        public static final int MOST_RUNS = 256;

        public HistoryWanted {
            have = List.copyOf(have);
        }
    }

    /** Messages {@code from} to {@code to} of what this stay said to everybody. */
    record Run(PeerId stay, long from, long to) {}

    /**
     * A part of the answer, the oldest first.
     *
     * @param kept at most {@link #MOST_KEPT}
     * @param end there is no further part
     */
    record History(List<Kept> kept, boolean end) implements PeerMessage {
        public static final int MOST_KEPT = 500;

        public History {
            kept = List.copyOf(kept);
        }
    }

    /** Message {@code n} of what somebody, of this stay and name, said to everybody; its sender vouches for that. */
    record Kept(PeerId stay, String name, long n, String text, long agoMs) {}

    /**
     * The sender of a file offers it, again on every new channel for as long as it is not done.
     *
     * @param id among the files that this sender offers this receiver, from 1
     * @param name as the sender calls it, 1 to 255 characters; the receiver makes it safe
     * @param size bytes
     * @param preview a small picture of it as PNG or JPEG, at most {@link #MOST_PREVIEW} bytes; null where there is none
     * @param toAll whether everybody in the room is offered it; else, and where an older program says nothing about it,
     *     it is for this receiver alone
     */
    record FileOffer(int id, String name, long size, byte[] preview, boolean toAll) implements PeerMessage {
        public static final int MOST_NAME = 255;
        public static final int MOST_PREVIEW = 16 * 1024;
    }

    /** The receiver wants it, from this byte on: what came before is there. */
    record FileTake(int id, long offset) implements PeerMessage {}

    /** The receiver has so many bytes on its disk, and, where {@code hold}, wants no more for now. */
    record FileGot(int id, long offset, boolean hold) implements PeerMessage {}

    /** The sender pauses, or goes on. */
    record FileHeld(int id, boolean held) implements PeerMessage {}

    /** The sender sent all of it. @param sha256 of the whole file, 64 hexadecimal digits */
    record FileEnd(int id, String sha256) implements PeerMessage {}

    /** The receiver has the whole file, checked and under its own name. */
    record FileKept(int id) implements PeerMessage {}

    /** The receiver does not want it, or no more. */
    record FileRefuse(int id, FileReason reason) implements PeerMessage {}

    /** The sender takes the offer back, or gives up. */
    record FileWithdraw(int id, FileReason reason) implements PeerMessage {}

    /** What its sender feels just now; meant for this moment, so it is sent once and kept by nobody. */
    record Reacted(Reaction reaction) implements PeerMessage {}

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
