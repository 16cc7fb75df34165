package app.madang.client.app.headless;

import app.madang.client.call.CallControl;
import app.madang.client.data.FileSharing;
import app.madang.client.data.FileTransfer;
import app.madang.client.data.FileTransfer.State;
import app.madang.protocol.PeerId;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends the files that commands name, takes what is offered where it may, and reports how far each is. Commands come on
 * their thread, transfers on the call thread.
 */
final class FileLine implements FileSharing.Listener {
    /** What one person may put on the disk without anybody looking. */
    static final long MOST_OF_ONE = 16L << 30;

    static final long MOST = 64L << 30;
    private static final long REPORT_MS = 1_000;

    private final FileSharing files;
    private final Addressee addressee;
    private final EventLog log;
    private final LongSupplier nowMs;
    private final Path folder;
    private final Map<Long, Told> told = new HashMap<>();
    private final Map<PeerId, Long> taken = new HashMap<>();
    private long takenOfAll;

    private record Told(State state, long bytes, long ms) {}

    /** @param folder where offered files go without a question; null: they are refused */
    FileLine(CallControl call, FileSharing files, Path folder, EventLog log, LongSupplier nowMs) {
        this.files = files;
        this.folder = folder;
        this.addressee = new Addressee(call, log);
        this.log = log;
        this.nowMs = nowMs;
    }

    /** @param words {@code FILE} or {@code FILE @NAME} */
    void send(String words) {
        addressee.after(words).ifPresent(to -> {
            try {
                Path file = Path.of(to.words());
                if (to.participant() == null) {
                    files.offer(file);
                } else {
                    files.offer(to.participant().id(), file);
                }
            } catch (InvalidPathException e) {
                log.error("bad_file", "This is no path: " + e.getMessage());
            }
        });
    }

    @Override
    public void transfers(List<FileTransfer> transfers) {
        transfers.forEach(this::look);
    }

    private void look(FileTransfer transfer) {
        Told before = told.get(transfer.key());
        if (before == null && transfer.incoming() && transfer.state() == State.OFFERED) {
            answer(transfer);
        }
        boolean changed = before == null || before.state() != transfer.state();
        boolean further =
                before != null && before.bytes() != transfer.bytes() && nowMs.getAsLong() - before.ms() >= REPORT_MS;
        if (changed || further) {
            told.put(transfer.key(), new Told(transfer.state(), transfer.bytes(), nowMs.getAsLong()));
            log.write(event(transfer));
        }
    }

    private void answer(FileTransfer offered) {
        long ofOne = taken.getOrDefault(offered.peer(), 0L) + offered.size();
        if (folder == null || ofOne > MOST_OF_ONE || takenOfAll + offered.size() > MOST) {
            files.cancel(offered.key());
        } else {
            taken.put(offered.peer(), ofOne);
            takenOfAll += offered.size();
            files.accept(offered.key(), folder);
        }
    }

    private ObjectNode event(FileTransfer transfer) {
        ObjectNode event = log.event("file")
                .put("id", transfer.key())
                .put("peer", transfer.peer().value())
                .put("name", transfer.peerName())
                .put("way", transfer.incoming() ? "in" : "out")
                .put("file", transfer.name())
                .put("bytes", transfer.bytes())
                .put("of", transfer.size())
                .put("state", transfer.state().name().toLowerCase(Locale.ROOT))
                .put("bytesPerSecond", transfer.bytesPerSecond());
        if (transfer.reason() != null) {
            event.put("reason", transfer.reason().wireName());
        }
        if (transfer.sha256() != null) {
            event.put("sha256", transfer.sha256());
        }
        if (transfer.incoming() && transfer.file() != null) {
            event.put("path", transfer.file().toString());
        }
        return event;
    }
}
