package app.madang.client.data;

import app.madang.client.data.FileTransfer.State;
import app.madang.protocol.FileReason;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.FileOffer;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file that goes to one peer. Owned by the call thread; reads on the files thread.
 *
 * <pre>
 * offered ──take──▶ sending ──all sent: end──▶ ended ──kept──▶ done
 *    ▲                 │ new channel             │
 *    └──── offered again: the receiver says from where ◀──┘        refuse, withdraw: over, from anywhere
 * </pre>
 *
 * At most twice what the way and the disk at its end hold is under way: what both sides hold in memory is bounded, a slow
 * disk slows the sender, and a fast one does not make the receiver's socket overflow, which would make words wait too.
 */
final class OutgoingFile {
    private static final Logger LOG = LoggerFactory.getLogger(OutgoingFile.class);
    private static final long SMALLEST_WINDOW = 1 << 20;
    private static final long LARGEST_WINDOW = 8 << 20;
    /** From the arrival of a part to the word that it is on the disk, usually. */
    private static final double KEEPING_MS = 15;

    private static final double UNKNOWN_TRIP_MS = 250;
    /** One trip to the disk. */
    private static final long BATCH = 8 * FileChunk.MOST_DATA;

    private final FileAround around;
    private final Path file;
    private final FileOffer offer;
    private final FileSource source;
    private final Speed speed = new Speed();
    private State over;
    private FileReason reason;
    private String sha256;
    private boolean taken;
    private boolean linked;
    private boolean heldHere;
    private boolean heldThere;
    private boolean reading;
    private boolean ended;
    private int channel;
    private long position;
    private long furthest;
    private long arrived;

    OutgoingFile(FileAround around, Path file, FileOffer offer) {
        this.around = around;
        this.file = file;
        this.offer = offer;
        source = new FileSource(file, offer.size(), offer.id());
    }

    boolean isOver() {
        return over != null;
    }

    // ---- the channel

    /** A new one: what was under way on the one before is lost, and the receiver says what it has. */
    void opened() {
        interrupted();
        if (over == null) {
            around.say(offer);
        }
    }

    void interrupted() {
        channel++;
        linked = false;
        reading = false;
        around.changed();
    }

    // ---- what the receiver says

    void take(long offset) {
        if (over != null) {
            return;
        }
        if (offset > furthest) {
            fail(FileReason.OTHER);
            return;
        }
        channel++;
        linked = true;
        taken = true;
        reading = false;
        ended = false;
        position = offset;
        arrived = offset;
        heldThere = false;
        speed.begin(around.nowMs(), offset);
        if (heldHere) {
            around.say(new PeerMessage.FileHeld(offer.id(), true));
        }
        pump();
        around.changed();
    }

    void got(long offset, boolean hold) {
        if (over != null || !linked || offset > position) {
            return;
        }
        arrived = Math.max(arrived, offset);
        speed.at(around.nowMs(), arrived);
        heldThere = hold;
        pump();
        around.changed();
    }

    void kept() {
        if (over == null && ended) {
            arrived = offer.size();
            end(State.DONE, null);
        }
    }

    void refused(FileReason why) {
        if (over == null) {
            end(State.after(why), why);
        }
    }

    // ---- what people want

    void pause(boolean paused) {
        if (over == null && heldHere != paused) {
            heldHere = paused;
            around.say(new PeerMessage.FileHeld(offer.id(), paused));
            speed.begin(around.nowMs(), arrived);
            pump();
            around.changed();
        }
    }

    void withdraw() {
        if (over == null) {
            end(State.WITHDRAWN, FileReason.UNWANTED);
            around.say(new PeerMessage.FileWithdraw(offer.id(), reason));
        }
    }

    void fail(FileReason why) {
        if (over == null) {
            end(State.FAILED, why);
            around.say(new PeerMessage.FileWithdraw(offer.id(), why));
        }
    }

    /** Said again on each new channel: the first may have been lost with the one before. */
    void sayOver() {
        if (over == State.WITHDRAWN || over == State.FAILED) {
            around.say(new PeerMessage.FileWithdraw(offer.id(), reason));
        }
    }

    // ---- sending

    private void pump() {
        if (over != null || !linked || heldHere || heldThere || reading) {
            return;
        }
        if (position == offer.size()) {
            sendEnd();
            return;
        }
        long room = window() - (position - arrived);
        if (room >= Math.min(FileChunk.MOST_DATA, offer.size() - position)) {
            read(position, Math.min(room, BATCH));
        }
    }

    private long window() {
        double tripMs = around.roundTripMs() < 0 ? UNKNOWN_TRIP_MS : around.roundTripMs() + KEEPING_MS;
        double bytes = 2 * speed.bytesPerSecond(around.nowMs()) * tripMs / 1_000;
        return Math.clamp((long) bytes, SMALLEST_WINDOW, LARGEST_WINDOW);
    }

    private void read(long from, long most) {
        reading = true;
        int on = channel;
        around.onDisk(() -> {
            try {
                List<byte[]> chunks = source.read(from, most);
                around.onCall(() -> send(on, chunks));
            } catch (EOFException e) {
                around.onCall(() -> fail(FileReason.CHANGED));
            } catch (IOException e) {
                LOG.warn("A file cannot be read: {}", e.toString());
                around.onCall(() -> fail(FileReason.DISK));
            }
        });
    }

    private void send(int on, List<byte[]> chunks) {
        if (over != null || on != channel) {
            return;
        }
        reading = false;
        for (byte[] chunk : chunks) {
            position += FileChunk.length(chunk);
            around.send(chunk);
        }
        furthest = Math.max(furthest, position);
        pump();
    }

    private void sendEnd() {
        if (ended) {
            return;
        }
        ended = true;
        int on = channel;
        around.onDisk(() -> {
            String sum = source.sha256();
            around.onCall(() -> {
                sha256 = sum;
                if (over == null && on == channel) {
                    around.say(new PeerMessage.FileEnd(offer.id(), sum));
                }
            });
        });
    }

    private void end(State how, FileReason why) {
        over = how;
        reason = why;
        around.onDisk(this::closeSource);
        around.changed();
    }

    private void closeSource() {
        try {
            source.close();
        } catch (IOException e) {
            LOG.debug("A file that was read cannot be closed: {}", e.toString());
        }
    }

    /** The part of what is shown that this transfer knows. */
    FileTransfer shown(FileTransfer frame) {
        State state = state();
        long rate = state == State.RUNNING ? speed.bytesPerSecond(around.nowMs()) : 0;
        return new FileTransfer(
                frame.key(),
                frame.peer(),
                frame.peerName(),
                false,
                offer.name(),
                offer.toAll(),
                offer.size(),
                arrived,
                rate,
                state,
                reason,
                file,
                over == State.DONE ? sha256 : null,
                offer.preview(),
                frame.atMs());
    }

    private State state() {
        return over != null ? over : State.underWay(taken, linked, heldHere || heldThere);
    }
}
