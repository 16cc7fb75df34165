package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage.Join;
import app.madang.protocol.Envelope;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.Limits;
import app.madang.protocol.MessageWriter;
import app.madang.protocol.PeerId;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.ServerMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Lets clients into rooms, or says why not (PROTOCOL §3, §7). Owned by the rooms' loop. */
final class Entrance {
    static final int VERSION = 1;
    static final String SERVER = "madang-signaling/" + SignalingServer.VERSION;

    private final House house;
    private final ServerSettings settings;
    private final WrongWords wrongWords;
    private final Relays relays;
    private final EventLoop loop;
    private final String instance;
    private boolean draining;

    Entrance(
            EventLoop loop,
            House house,
            ServerSettings settings,
            WrongWords wrongWords,
            Relays relays,
            String instance) {
        this.loop = loop;
        this.house = house;
        this.settings = settings;
        this.wrongWords = wrongWords;
        this.relays = relays;
        this.instance = instance;
    }

    /** From now on only those come in who have a seat. */
    void drain() {
        draining = true;
    }

    boolean isDraining() {
        return draining;
    }

    /**
     * Whether this join is a try at the access word. Who has a seat knew it before, and who brings none is only about to
     * be asked for it.
     */
    boolean looksAtWord(Visit visit, Join join) {
        return join.protocol() >= VERSION
                && settings.access() != null
                && join.access() != null
                && house.stay(visit.room(), join.secret().peerId()) == null;
    }

    /** @throws ProtocolException if the join is refused; nothing has changed then */
    void join(Visit visit, Join join) throws ProtocolException {
        PeerId id = join.secret().peerId();
        Stay known = house.stay(visit.room(), id);
        check(join, visit, known);
        if (known != null && known.canResumeAfter(join.received())) {
            resume(visit, known, join);
        } else {
            begin(visit, known == null ? house.seat(visit.room(), id) : known, join);
        }
    }

    /** In the order of the table in §7, whose first rows the codec has checked. */
    private void check(Join join, Visit visit, Stay known) throws ProtocolException {
        if (join.protocol() < VERSION) {
            throw new ProtocolException(ErrorCode.UNSUPPORTED_VERSION, null, "This server speaks version 1 only.");
        }
        if (!accessGranted(join.access())) {
            if (looksAtWord(visit, join)) {
                wrongWords.count(visit.connection().address(), loop.nowMs());
            }
            throw new ProtocolException(ErrorCode.ACCESS_DENIED, null, "This server asks for another access word.");
        }
        if (known != null) {
            return;
        }
        if (draining) {
            throw new ProtocolException(ErrorCode.SERVER_DRAINING, null, "This server is about to stop.");
        }
        if (house.stays() >= settings.bounds().people()) {
            throw new ProtocolException(ErrorCode.SERVER_FULL, null, "This server has no free seat.");
        }
        if (house.people(visit.room()) == 0
                && house.rooms() >= settings.bounds().rooms()) {
            throw new ProtocolException(ErrorCode.SERVER_FULL, null, "This server has no free room.");
        }
        if (house.people(visit.room()) >= settings.capacity()) {
            throw new ProtocolException(ErrorCode.ROOM_FULL, null, "This room has no free seat.");
        }
    }

    /** Hashed first, so that the time tells neither a common beginning nor the length. */
    private boolean accessGranted(String word) {
        return settings.access() == null
                || word != null && MessageDigest.isEqual(sha256(word), sha256(settings.access()));
    }

    private static byte[] sha256(String word) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(word.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void begin(Visit visit, Stay stay, Join join) {
        stay.beginAnew(join.received());
        stay.describe(join);
        house.attach(visit, stay);
        visit.send(answer(visit, stay, false));
        house.roomOf(visit).tellOthers(stay, new ServerMessage.PeerJoined(stay.info()));
    }

    private void resume(Visit visit, Stay stay, Join join) {
        boolean wasAbsent = stay.visit() == null;
        boolean differs = stay.describe(join);
        stay.acknowledge(join.received());
        house.attach(visit, stay);
        visit.send(answer(visit, stay, true));
        boolean olderServers = stay.replaysIceServers();
        stay.replay();
        if (olderServers) {
            relays.renew(stay);
        }
        OpenRoom room = house.roomOf(visit);
        if (wasAbsent) {
            room.tellOthers(stay, new ServerMessage.PeerPresent(stay.id()));
        }
        if (differs) {
            room.tellOthers(stay, new ServerMessage.PeerChanged(stay.info()));
        }
    }

    private String answer(Visit visit, Stay stay, boolean resumed) {
        ServerMessage.Joined joined = new ServerMessage.Joined(
                VERSION,
                stay.id(),
                resumed,
                stay.received(),
                house.roomOf(visit).othersThan(stay),
                settings.capacity(),
                relays.issue(stay),
                relays.ttlMs(),
                settings.pingMs(),
                settings.graceMs(),
                Limits.MAX_MESSAGE_BYTES,
                new ServerMessage.Rate(
                        settings.bounds().messagesPerSecond(), settings.bounds().messageBurst()),
                SERVER,
                instance,
                List.of());
        return MessageWriter.server(new Envelope<>(null, null, joined));
    }
}
