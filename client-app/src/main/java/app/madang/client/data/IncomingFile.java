package app.madang.client.data;

import app.madang.client.data.FileTransfer.State;
import app.madang.protocol.FileReason;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.FileOffer;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One file that a peer offered. Owned by the call thread; writes on the files thread.
 *
 * <p>Bytes are taken in order only: whatever is lost with a channel is asked for again, from where it stands.
 */
final class IncomingFile {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingFile.class);
    private static final long TELL_EVERY = 256 << 10;
    private static final long TELL_MS = 200;
    /** So long a part may be missing before the sender is asked for it. */
    private static final long MISSING_MS = 2_000;
    /** No sender that keeps to its window gets so far ahead of the disk. */
    private static final long MOST_WAITING = 24 << 20;

    private final FileAround around;
    private final FileOffer offer;
    private final Speed speed = new Speed();
    private String name;
    private State over;
    private FileReason reason;
    private Path file;
    private String sha256;
    private boolean accepted;
    private boolean linked = true;
    private boolean heldHere;
    private boolean heldThere;
    private boolean finishing;
    private boolean missing;
    private String announced;
    private long expected;
    private long written;
    private long told;
    private long toldMs;
    /** Made on the files thread, known here once it is there. */
    private FileTarget target;

    IncomingFile(FileAround around, FileOffer offer) {
        this.around = around;
        this.offer = offer;
        name = SafeName.of(offer.name());
    }

    boolean isOver() {
        return over != null;
    }

    boolean isWaiting() {
        return over == null && !accepted;
    }

    // ---- what people want

    void accept(Path folder) {
        if (over != null || accepted) {
            return;
        }
        accepted = true;
        around.onDisk(() -> create(folder));
        around.changed();
    }

    private void create(Path folder) {
        try {
            if (!FileTarget.hasRoom(folder, offer.size())) {
                around.onCall(() -> refuse(FileReason.NO_SPACE));
                return;
            }
            FileTarget made = FileTarget.create(folder, name);
            around.onCall(() -> ready(made));
        } catch (IOException e) {
            LOG.warn("A file cannot be made: {}", e.toString());
            around.onCall(() -> refuse(FileReason.DISK));
        }
    }

    private void ready(FileTarget made) {
        target = made;
        if (over != null) {
            discard();
        } else if (linked) {
            ask();
        }
    }

    /** From where it stands. */
    private void ask() {
        speed.begin(around.nowMs(), written);
        told = expected;
        announced = null;
        around.say(new PeerMessage.FileTake(offer.id(), expected));
        if (heldHere) {
            tell();
        }
        around.changed();
    }

    void pause(boolean paused) {
        if (over == null && accepted && heldHere != paused) {
            heldHere = paused;
            speed.begin(around.nowMs(), written);
            if (linked && target != null) {
                tell();
            }
            around.changed();
        }
    }

    void refuse(FileReason why) {
        if (over == null) {
            end(State.after(why), why);
            around.say(new PeerMessage.FileRefuse(offer.id(), why));
        }
    }

    // ---- what the sender does

    /** On a new channel, or because the sender does not know what came of it. */
    void offeredAgain() {
        linked = true;
        if (over == State.DONE) {
            around.say(new PeerMessage.FileKept(offer.id()));
        } else if (over != null) {
            around.say(new PeerMessage.FileRefuse(offer.id(), reason));
        } else if (target != null && !finishing) {
            ask();
        }
    }

    void interrupted() {
        linked = false;
        around.changed();
    }

    void held(boolean held) {
        heldThere = held;
        around.changed();
    }

    void withdrawn(FileReason why) {
        if (over == null) {
            end(why == FileReason.UNWANTED ? State.WITHDRAWN : State.FAILED, why);
        }
    }

    void chunk(byte[] message) {
        if (over != null || !linked || target == null) {
            return;
        }
        if (FileChunk.offset(message) != expected) {
            miss();
            return;
        }
        int length = FileChunk.length(message);
        if (expected + length > offer.size()) {
            refuse(FileReason.DAMAGED);
        } else if (expected - written > MOST_WAITING) {
            refuse(FileReason.TOO_MUCH);
        } else {
            expected += length;
            around.onDisk(() -> write(message));
            finishWhenWhole();
        }
    }

    /**
     * Another part came than the one that is due. Where that is not because the sender began again, nobody else would
     * notice: it waits for a word, and this side for the part.
     */
    private void miss() {
        if (!missing) {
            missing = true;
            long due = expected;
            around.later(MISSING_MS, () -> {
                missing = false;
                if (over == null && linked && !finishing && expected == due) {
                    ask();
                }
            });
        }
    }

    private void write(byte[] message) {
        try {
            long now = target.write(FileChunk.data(message));
            around.onCall(() -> written(now));
        } catch (IOException e) {
            LOG.warn("A file cannot be written: {}", e.toString());
            around.onCall(() -> refuse(FileReason.DISK));
        }
    }

    private void written(long now) {
        written = now;
        if (over == null) {
            speed.at(around.nowMs(), now);
            boolean due = now - told >= TELL_EVERY || now == offer.size() || around.nowMs() - toldMs >= TELL_MS;
            if (linked && due) {
                tell();
            }
            around.changed();
        }
    }

    private void tell() {
        told = written;
        toldMs = around.nowMs();
        around.say(new PeerMessage.FileGot(offer.id(), written, heldHere));
    }

    /** All of it was sent. It may come before the last parts: texts go first. */
    void ended(String sum) {
        announced = sum;
        finishWhenWhole();
    }

    private void finishWhenWhole() {
        if (over == null && target != null && announced != null && expected == offer.size() && !finishing) {
            finishing = true;
            String sum = announced;
            around.onDisk(() -> finish(sum));
        }
    }

    private void finish(String sum) {
        try {
            if (!target.sha256().equals(sum)) {
                around.onCall(() -> refuse(FileReason.DAMAGED));
                return;
            }
            Path kept = target.keep();
            around.onCall(() -> done(kept, sum));
        } catch (IOException e) {
            LOG.warn("A file cannot be kept: {}", e.toString());
            around.onCall(() -> refuse(FileReason.DISK));
        }
    }

    private void done(Path kept, String sum) {
        file = kept;
        name = kept.getFileName().toString();
        sha256 = sum;
        over = State.DONE;
        reason = null;
        around.say(new PeerMessage.FileKept(offer.id()));
        around.changed();
    }

    private void end(State how, FileReason why) {
        over = how;
        reason = why;
        if (target != null) {
            discard();
        }
        around.changed();
    }

    private void discard() {
        FileTarget unwanted = target;
        around.onDisk(() -> {
            try {
                unwanted.close();
            } catch (IOException e) {
                LOG.warn("A file that is not wanted cannot be removed: {}", e.toString());
            }
        });
    }

    /** The part of what is shown that this transfer knows. */
    FileTransfer shown(FileTransfer frame) {
        State state = state();
        long rate = state == State.RUNNING ? speed.bytesPerSecond(around.nowMs()) : 0;
        return new FileTransfer(
                frame.key(),
                frame.peer(),
                frame.peerName(),
                true,
                name,
                offer.toAll(),
                offer.size(),
                over == State.DONE ? offer.size() : written,
                rate,
                state,
                reason,
                file,
                sha256,
                offer.preview(),
                frame.atMs());
    }

    private State state() {
        return over != null ? over : State.underWay(accepted, linked, heldHere || heldThere);
    }
}
