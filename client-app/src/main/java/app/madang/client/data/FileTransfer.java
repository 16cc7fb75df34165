package app.madang.client.data;

import app.madang.protocol.FileReason;
import app.madang.protocol.PeerId;
import java.nio.file.Path;

/**
 * One file on its way between this participant and another, as it is shown. Immutable.
 *
 * @param key the same for the same transfer in every list of one call
 * @param name for an incoming file a safe one, where it is kept the one that it has there
 * @param toAll whether everybody in the call is offered it, as its sender says; else it is for one alone
 * @param bytes how many have arrived, on whichever side
 * @param bytesPerSecond over the last seconds; 0 while nothing flows
 * @param reason why it is refused, withdrawn or failed; null otherwise
 * @param file what is sent, or what was kept; null before that
 * @param sha256 64 hexadecimal digits once it is done, else null
 * @param preview PNG or JPEG of at most 16 KiB, null where there is none; not to be changed
 * @param atMs when it was offered, on this machine's clock, in ms since 1970
 */
public record FileTransfer(
        long key,
        PeerId peer,
        String peerName,
        boolean incoming,
        String name,
        boolean toAll,
        long size,
        long bytes,
        long bytesPerSecond,
        State state,
        FileReason reason,
        Path file,
        String sha256,
        byte[] preview,
        long atMs) {

    FileTransfer interrupted() {
        return new FileTransfer(
                key,
                peer,
                peerName,
                incoming,
                name,
                toAll,
                size,
                bytes,
                0,
                State.INTERRUPTED,
                reason,
                file,
                sha256,
                preview,
                atMs);
    }

    /** Where it stands. */
    public enum State {
        /** Waits for the receiver's word. */
        OFFERED,
        RUNNING,
        /** One of the two wants nothing to flow for now. */
        PAUSED,
        /** The link is interrupted: it goes on from where it stands. */
        INTERRUPTED,
        /** Whole, checked and kept. */
        DONE,
        /** The receiver does not want it, or no more. */
        REFUSED,
        /** The sender took it back. */
        WITHDRAWN,
        /** It could not be done. */
        FAILED;

        /** How a transfer ends for this reason, on both sides. */
        static State after(FileReason reason) {
            return switch (reason) {
                case UNWANTED, EXPIRED, TOO_MANY, TOO_MUCH, NO_SPACE -> REFUSED;
                case DISK, CHANGED, DAMAGED, GONE, OTHER -> FAILED;
            };
        }

        /**
         * Where one stands that is not over.
         *
         * @param accepted the receiver said so
         * @param held by either side
         */
        static State underWay(boolean accepted, boolean linked, boolean held) {
            if (!accepted) {
                return OFFERED;
            }
            if (!linked) {
                return INTERRUPTED;
            }
            return held ? PAUSED : RUNNING;
        }

        public boolean isOver() {
            return switch (this) {
                case OFFERED, RUNNING, PAUSED, INTERRUPTED -> false;
                case DONE, REFUSED, WITHDRAWN, FAILED -> true;
            };
        }
    }
}
