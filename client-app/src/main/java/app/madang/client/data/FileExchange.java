package app.madang.client.data;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.port.LinkStatistics;
import app.madang.loop.Audience;
import app.madang.loop.EventLoop;
import app.madang.loop.Soon;
import app.madang.loop.Subscription;
import app.madang.protocol.FileReason;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerMessage.FileOffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * The files of one call after the other: which are offered, and how far each is. Begins anew with each call. Listens to
 * the engine and speaks through it; owned by the call thread, everything that touches a disk runs on the files thread.
 */
public final class FileExchange implements FileSharing, CallListener {
    private static final long SHOW_MS = 50;
    private static final long TICK_MS = 1_000;
    /** Who vanishes may come back: a link is made anew within less. */
    private static final long GONE_MS = 120_000;

    private static final long EXPIRES_MS = 600_000;
    private static final int MOST_WAITING = 20;
    private static final int MOST_OVER = 200;

    /** The way to a peer, as {@code CallEngine} gives it. */
    public interface Line {
        void say(PeerId peer, PeerMessage message);

        void send(PeerId peer, byte[] bytes);
    }

    private final EventLoop loop;
    private final EventLoop disk;
    private final Line line;
    private final Function<Path, Optional<byte[]>> previews;
    private final LongSupplier wallMs;
    private final Audience<Listener> audience;
    private final Soon show;
    private final Map<PeerId, PeerFiles> peers = new LinkedHashMap<>();
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private InCall call;
    private long nextKey = 1;
    private boolean ticking;
    private volatile List<FileTransfer> shown = List.of();

    /** A transfer in the list: one of the two is null, or both where there was nothing to send. */
    private record Entry(FileTransfer frame, OutgoingFile out, IncomingFile in, long offeredMs) {
        boolean isOver() {
            return (out == null || out.isOver()) && (in == null || in.isOver());
        }

        FileTransfer shown() {
            return out != null ? out.shown(frame) : in != null ? in.shown(frame) : frame;
        }

        /** A link stands still long before its channel ends, if that does at all. */
        FileTransfer shown(boolean reachable) {
            FileTransfer now = shown();
            return now.state() == FileTransfer.State.RUNNING && !reachable ? now.interrupted() : now;
        }
    }

    /**
     * @param loop the call loop
     * @param disk a loop that may be blocked by disks
     * @param previews makes a small picture of a file as PNG or JPEG; called on the files thread
     * @param wallMs ms since 1970
     */
    public FileExchange(
            EventLoop loop, EventLoop disk, Line line, Function<Path, Optional<byte[]>> previews, LongSupplier wallMs) {
        this.loop = loop;
        this.disk = disk;
        this.line = line;
        this.previews = previews;
        this.wallMs = wallMs;
        audience = new Audience<>(loop);
        show = new Soon(loop, SHOW_MS, this::show);
    }

    // ---- for people

    @Override
    public void offer(Path file) {
        offer(file, each -> true, true);
    }

    @Override
    public void offer(PeerId to, Path file) {
        offer(file, each -> each.id().equals(to), false);
    }

    private void offer(Path file, Predicate<Participant> to, boolean toAll) {
        disk.post(() -> {
            long size = size(file);
            byte[] preview = size < 0 ? null : small(previews.apply(file));
            loop.post(() -> {
                if (call != null) {
                    call.participants().stream().filter(to).forEach(each -> offer(each, file, size, preview, toAll));
                }
            });
        });
    }

    /** Below 0 where it is no file that can be read. */
    private static long size(Path file) {
        try {
            return Files.isRegularFile(file) && Files.isReadable(file) ? Files.size(file) : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    private static byte[] small(Optional<byte[]> preview) {
        return preview.filter(bytes -> bytes.length <= FileOffer.MOST_PREVIEW).orElse(null);
    }

    private void offer(Participant to, Path file, long size, byte[] preview, boolean toAll) {
        PeerFiles peer = peer(to.id());
        FileOffer offer = new FileOffer(peer.newId(), name(file), Math.max(0, size), preview, toAll);
        if (size < 0) {
            add(frame(to.id(), false, offer, FileTransfer.State.FAILED, FileReason.DISK), null, null);
            return;
        }
        OutgoingFile out = new OutgoingFile(around(to.id()), file, offer);
        peer.out.put(offer.id(), out);
        add(frame(to.id(), false, offer, FileTransfer.State.OFFERED, null), out, null);
        if (peer.open) {
            out.opened();
        }
    }

    private static String name(Path file) {
        Path last = file.getFileName();
        return shortened(last == null ? file.toString() : last.toString());
    }

    private static String shortened(String name) {
        int characters = name.codePointCount(0, name.length());
        return characters <= FileOffer.MOST_NAME ? name : SafeName.of(name);
    }

    private FileTransfer frame(
            PeerId peer, boolean incoming, FileOffer offer, FileTransfer.State state, FileReason reason) {
        return new FileTransfer(
                nextKey++,
                peer,
                peer(peer).name,
                incoming,
                incoming ? SafeName.of(offer.name()) : offer.name(),
                offer.toAll(),
                offer.size(),
                0,
                0,
                state,
                reason,
                null,
                null,
                null,
                wallMs.getAsLong());
    }

    private void add(FileTransfer frame, OutgoingFile out, IncomingFile in) {
        entries.put(frame.key(), new Entry(frame, out, in, loop.nowMs()));
        if (entries.size() > MOST_OVER) {
            entries.values().stream()
                    .filter(Entry::isOver)
                    .findFirst()
                    .ifPresent(old -> entries.remove(old.frame().key()));
        }
        show.ask();
    }

    @Override
    public void accept(long key, Path folder) {
        onEntry(key, entry -> {
            if (entry.in() != null) {
                entry.in().accept(folder);
            }
        });
    }

    @Override
    public void cancel(long key) {
        onEntry(key, entry -> {
            if (entry.in() != null) {
                entry.in().refuse(FileReason.UNWANTED);
            } else if (entry.out() != null) {
                entry.out().withdraw();
            }
        });
    }

    @Override
    public void pause(long key, boolean paused) {
        onEntry(key, entry -> {
            if (entry.in() != null) {
                entry.in().pause(paused);
            } else if (entry.out() != null) {
                entry.out().pause(paused);
            }
        });
    }

    private void onEntry(long key, Consumer<Entry> task) {
        loop.post(() -> {
            Entry entry = entries.get(key);
            if (entry != null) {
                task.accept(entry);
            }
        });
    }

    @Override
    public List<FileTransfer> transfers() {
        return shown;
    }

    @Override
    public Subscription listen(Listener listener) {
        return audience.add(listener, first -> first.transfers(shown));
    }

    // ---- from the call

    @Override
    public void state(CallState state) {
        switch (state) {
            case CallState.Idle idle -> {}
            case CallState.Joining joining -> beginAnew();
            case InCall newest -> inCall(newest);
            case CallState.Ended ended -> {
                call = null;
                peers.values().forEach(PeerFiles::gone);
            }
        }
    }

    private void beginAnew() {
        peers.values().forEach(PeerFiles::gone);
        peers.clear();
        entries.clear();
        show.ask();
    }

    private void inCall(InCall newest) {
        call = newest;
        show.ask();
        newest.participants().forEach(each -> {
            PeerFiles peer = peer(each.id());
            peer.name = each.name();
            peer.reachable = each.link() == LinkState.CONNECTED;
        });
        if (!ticking) {
            ticking = true;
            loop.schedule(TICK_MS, this::tick);
        }
    }

    private void tick() {
        ticking = call != null;
        if (!ticking) {
            return;
        }
        long now = loop.nowMs();
        peers.forEach((id, peer) -> {
            boolean here =
                    call.participants().stream().anyMatch(each -> each.id().equals(id));
            peer.missing(!here, now, GONE_MS);
        });
        entries.values().stream()
                .filter(entry -> entry.in() != null && entry.in().isWaiting())
                .filter(entry -> now - entry.offeredMs() >= EXPIRES_MS)
                .forEach(entry -> entry.in().refuse(FileReason.EXPIRED));
        loop.schedule(TICK_MS, this::tick);
    }

    private PeerFiles peer(PeerId id) {
        return peers.computeIfAbsent(id, fresh -> new PeerFiles(fresh.value()));
    }

    @Override
    public void statistics(PeerId id, LinkStatistics numbers) {
        peer(id).roundTrip.measured(numbers.rttMs(), anyFlows(), loop.nowMs());
    }

    private boolean anyFlows() {
        return entries.values().stream().anyMatch(entry -> entry.shown().state() == FileTransfer.State.RUNNING);
    }

    @Override
    public void dataChannel(PeerId id, boolean open) {
        PeerFiles peer = peer(id);
        if (open) {
            peer.opened();
        } else {
            peer.interrupted();
        }
    }

    @Override
    public void bytes(PeerId from, byte[] bytes) {
        if (call != null && FileChunk.isOne(bytes)) {
            IncomingFile in = peer(from).in.get(FileChunk.id(bytes));
            if (in != null) {
                in.chunk(bytes);
            }
        }
    }

    @Override
    public void message(PeerId from, PeerMessage message) {
        if (call == null) {
            return;
        }
        PeerFiles peer = peer(from);
        switch (message) {
            case FileOffer offer -> offered(from, peer, offer);
            case PeerMessage.FileTake take -> peer.out(take.id()).ifPresent(out -> out.take(take.offset()));
            case PeerMessage.FileGot got -> peer.out(got.id()).ifPresent(out -> out.got(got.offset(), got.hold()));
            case PeerMessage.FileKept kept -> peer.out(kept.id()).ifPresent(OutgoingFile::kept);
            case PeerMessage.FileRefuse refuse -> peer.out(refuse.id()).ifPresent(out -> out.refused(refuse.reason()));
            case PeerMessage.FileHeld held -> peer.in(held.id()).ifPresent(in -> in.held(held.held()));
            case PeerMessage.FileEnd end -> peer.in(end.id()).ifPresent(in -> in.ended(end.sha256()));
            case PeerMessage.FileWithdraw withdraw ->
                peer.in(withdraw.id()).ifPresent(in -> in.withdrawn(withdraw.reason()));
            case PeerMessage.Chat chat -> {}
            case PeerMessage.ChatReceived received -> {}
            case PeerMessage.HistoryWanted wanted -> {}
            case PeerMessage.History history -> {}
            case PeerMessage.Signalled signalled -> {}
            case PeerMessage.Shows shows -> {}
            case PeerMessage.Reacted reacted -> {}
            case PeerMessage.Unknown unknown -> {}
        }
    }

    private void offered(PeerId from, PeerFiles peer, FileOffer offer) {
        IncomingFile known = peer.in.get(offer.id());
        if (known != null) {
            known.offeredAgain();
        } else if (offer.id() <= peer.newestIn) {
            line.say(from, new PeerMessage.FileRefuse(offer.id(), FileReason.UNWANTED));
        } else if (peer.waiting() >= MOST_WAITING) {
            line.say(from, new PeerMessage.FileRefuse(offer.id(), FileReason.TOO_MANY));
        } else {
            IncomingFile in = new IncomingFile(around(from), offer);
            peer.take(offer.id(), in);
            add(frame(from, true, offer, FileTransfer.State.OFFERED, null), null, in);
        }
    }

    private FileAround around(PeerId id) {
        return new PeerAround(loop, disk, line, id, peer(id), show);
    }

    private void show() {
        shown = entries.values().stream()
                .map(entry -> entry.shown(peer(entry.frame().peer()).reachable))
                .toList();
        audience.tell(listener -> listener.transfers(shown));
    }
}
