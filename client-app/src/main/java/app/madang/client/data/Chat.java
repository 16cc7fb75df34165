package app.madang.client.data;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Participant;
import app.madang.loop.Audience;
import app.madang.loop.EventLoop;
import app.madang.loop.Soon;
import app.madang.loop.Subscription;
import app.madang.protocol.ChatText;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * The chat of one call after the other: what everybody said, and what still has to reach whom. Begins anew with each
 * call. Listens to the engine and speaks through it; owned by the call thread.
 */
public final class Chat implements Conversation, CallListener {
    private static final long TICK_MS = 1_000;
    /** Changes that come close together are shown together. */
    private static final long SHOW_MS = 30;
    /** Others' word for others: so many messages and no more. */
    private static final int MOST_VOUCHED = 1_000;

    private static final int MOST_PEERS = 512;

    private final EventLoop loop;
    private final BiConsumer<PeerId, PeerMessage> line;
    private final LongSupplier wallMs;
    private final Audience<Listener> audience;
    private final Soon show;
    private final ChatLog log = new ChatLog();
    private final Map<PeerId, ChatPeer> peers = new LinkedHashMap<>();
    private final Map<Long, Map<PeerId, String>> missing = new LinkedHashMap<>();
    private HistoryAsked history;
    private InCall call;
    private long lastN;
    private int vouched;
    private boolean ticking;
    private volatile List<ChatMessage> shown = List.of();

    /**
     * @param loop the call loop
     * @param line how a message gets to a peer, as {@code CallEngine.send}
     * @param wallMs ms since 1970
     */
    public Chat(EventLoop loop, BiConsumer<PeerId, PeerMessage> line, LongSupplier wallMs) {
        this.loop = loop;
        this.line = line;
        this.wallMs = wallMs;
        audience = new Audience<>(loop);
        show = new Soon(loop, SHOW_MS, this::show);
        history = newHistory();
    }

    private HistoryAsked newHistory() {
        return new HistoryAsked(loop::nowMs, () -> new PeerMessage.HistoryWanted(log.runs()), line);
    }

    // ---- for people

    @Override
    public boolean say(String text) {
        Optional<String> accepted = ChatText.accepted(text);
        accepted.ifPresent(words -> loop.post(() -> sayToAll(words)));
        return accepted.isPresent();
    }

    @Override
    public boolean say(PeerId to, String text) {
        Optional<String> accepted = ChatText.accepted(text);
        accepted.ifPresent(words -> loop.post(() -> sayToOne(to, words)));
        return accepted.isPresent();
    }

    private void sayToAll(String text) {
        if (call != null) {
            say(text, ++lastN, null, call.participants());
        }
    }

    private void sayToOne(PeerId to, String text) {
        if (call != null) {
            call.participants().stream()
                    .filter(each -> each.id().equals(to))
                    .forEach(each -> say(text, 0, each.name(), List.of(each)));
        }
    }

    private void say(String text, long n, String toName, List<Participant> addressees) {
        long key = log.newKey();
        Map<PeerId, String> waiting = new LinkedHashMap<>();
        addressees.forEach(each -> waiting.put(each.id(), each.name()));
        missing.put(key, waiting);
        if (missing.size() > ChatLog.MOST) {
            missing.remove(missing.keySet().iterator().next());
        }
        CallState.Self self = call.self();
        List<String> names = List.copyOf(waiting.values());
        ChatMessage message = new ChatMessage(
                key, self.id(), self.name(), n, true, toName, text, wallMs.getAsLong(), false, null, names);
        log.append(message);
        audience.tell(listener -> listener.said(message));
        Letters.Letter letter = new Letters.Letter(key, n == 0 ? null : n, text, loop.nowMs());
        addressees.forEach(each -> peer(each.id()).letters.add(letter));
        if (waiting.isEmpty()) {
            missing.remove(key);
        }
        show.ask();
    }

    private void arrived(PeerId peer, long key) {
        Map<PeerId, String> waiting = missing.get(key);
        if (waiting != null && waiting.remove(peer) != null) {
            List<String> names = List.copyOf(waiting.values());
            log.change(key, message -> message.missing(names));
            if (waiting.isEmpty()) {
                missing.remove(key);
            }
            show.ask();
        }
    }

    @Override
    public List<ChatMessage> messages() {
        return shown;
    }

    @Override
    public Subscription listen(Listener listener) {
        return audience.add(listener, first -> first.messages(shown));
    }

    // ---- from the call

    @Override
    public void state(CallState state) {
        switch (state) {
            case CallState.Idle idle -> {}
            case CallState.Joining joining -> beginAnew();
            case InCall newest -> inCall(newest);
            case CallState.Ended ended -> call = null;
        }
    }

    private void beginAnew() {
        call = null;
        peers.clear();
        missing.clear();
        log.clear();
        lastN = 0;
        vouched = 0;
        history = newHistory();
        show.ask();
    }

    private void inCall(InCall newest) {
        call = newest;
        newest.participants().forEach(each -> peer(each.id()).name = each.name());
        // Whoever is not in the room cannot be reached; what they lack stays for when they come back.
        peers.forEach((id, peer) -> {
            if (peer.open
                    && newest.participants().stream()
                            .noneMatch(each -> each.id().equals(id))) {
                dataChannel(id, false);
            }
        });
        if (!ticking) {
            ticking = true;
            loop.schedule(TICK_MS, this::tick);
        }
    }

    private ChatPeer peer(PeerId id) {
        ChatPeer known = peers.get(id);
        if (known != null) {
            return known;
        }
        if (peers.size() >= MOST_PEERS) {
            peers.entrySet().removeIf(each -> !each.getValue().open);
        }
        ChatPeer fresh = new ChatPeer(
                id.value(), new Letters(loop::nowMs, message -> line.accept(id, message), key -> arrived(id, key)));
        peers.put(id, fresh);
        return fresh;
    }

    private void tick() {
        ticking = call != null;
        if (ticking) {
            peers.values().forEach(each -> each.letters.tick());
            history.tick();
            loop.schedule(TICK_MS, this::tick);
        }
    }

    @Override
    public void dataChannel(PeerId id, boolean open) {
        ChatPeer peer = peer(id);
        peer.open = open;
        peer.historyOwed |= open;
        if (open) {
            peer.letters.opened();
            history.opened(id);
        } else {
            peer.letters.closed();
            history.closed(id);
        }
    }

    @Override
    public void message(PeerId from, PeerMessage message) {
        if (call == null) {
            return;
        }
        switch (message) {
            case PeerMessage.Chat chat -> heard(from, chat);
            case PeerMessage.ChatReceived received -> peer(from).letters.received(received.seq());
            case PeerMessage.HistoryWanted wanted -> give(from, wanted);
            case PeerMessage.History part -> take(from, part);
            case PeerMessage.Signalled signalled -> {}
            case PeerMessage.Shows shows -> {}
            case PeerMessage.FileOffer file -> {}
            case PeerMessage.FileTake file -> {}
            case PeerMessage.FileGot file -> {}
            case PeerMessage.FileHeld file -> {}
            case PeerMessage.FileEnd file -> {}
            case PeerMessage.FileKept file -> {}
            case PeerMessage.FileRefuse file -> {}
            case PeerMessage.FileWithdraw file -> {}
            case PeerMessage.Reacted reacted -> {}
            case PeerMessage.Unknown unknown -> {}
        }
    }

    /** Only the next one is taken; the answer says up to where it is all here, whatever came. */
    private void heard(PeerId from, PeerMessage.Chat chat) {
        ChatPeer peer = peer(from);
        if (chat.seq() == peer.received + 1) {
            peer.received++;
            take(from, peer, chat);
        }
        line.accept(from, new PeerMessage.ChatReceived(peer.received));
    }

    private void take(PeerId from, ChatPeer peer, PeerMessage.Chat chat) {
        long n = chat.n() == null ? 0 : chat.n();
        ChatMessage known = n == 0 ? null : log.find(new ChatLog.Id(from, n));
        if (known != null) {
            log.change(known.key(), message -> message.confirmed(chat.text()));
        } else {
            String to = n == 0 ? call.self().name() : null;
            long atMs = wallMs.getAsLong() - chat.agoMs();
            ChatMessage message = new ChatMessage(
                    log.newKey(), from, peer.name, n, false, to, chat.text(), atMs, false, null, List.of());
            log.append(message);
            audience.tell(listener -> listener.said(message));
        }
        show.ask();
    }

    // ---- for those who came later

    private void give(PeerId to, PeerMessage.HistoryWanted wanted) {
        ChatPeer peer = peer(to);
        if (peer.historyOwed) {
            peer.historyOwed = false;
            HistoryGiven.of(log.all(), to, wanted.have(), wallMs.getAsLong()).forEach(part -> line.accept(to, part));
        }
    }

    private void take(PeerId from, PeerMessage.History part) {
        int welcome = history.welcome(from, part);
        part.kept().subList(0, welcome).forEach(kept -> take(from, kept));
        history.taken(from, part);
        show.ask();
    }

    private void take(PeerId from, PeerMessage.Kept kept) {
        boolean known = log.find(new ChatLog.Id(kept.stay(), kept.n())) != null;
        if (known || kept.stay().equals(call.self().id()) || vouched >= MOST_VOUCHED) {
            return;
        }
        boolean byAuthor = kept.stay().equals(from);
        vouched += byAuthor ? 0 : 1;
        ChatMessage message = new ChatMessage(
                log.newKey(),
                kept.stay(),
                kept.name(),
                kept.n(),
                false,
                null,
                kept.text(),
                wallMs.getAsLong() - kept.agoMs(),
                true,
                byAuthor ? null : peer(from).name,
                List.of());
        log.insertByTime(message);
        audience.tell(listener -> listener.said(message));
    }

    // ---- to those who look

    private void show() {
        shown = log.all();
        audience.tell(listener -> listener.messages(shown));
    }
}
