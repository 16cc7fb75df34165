package app.madang.signaling;

import app.madang.protocol.ClientFrame;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.ClientMessage.Join;
import app.madang.protocol.ClientMessage.Leave;
import app.madang.protocol.ClientMessage.Ping;
import app.madang.protocol.ClientMessage.Relay;
import app.madang.protocol.ClientMessage.Self;
import app.madang.protocol.CloseCode;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.Limits;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.ServerMessage;

/** Takes what clients send, checked in the order of PROTOCOL §4. Owned by the rooms' loop. */
final class Reception {
    private final House house;
    private final Doorstep doorstep;
    private final Refusals refusals;
    private final Observer observer;
    private final RelayTimes relayTimes;

    Reception(House house, Doorstep doorstep, Refusals refusals, Observer observer, RelayTimes relayTimes) {
        this.house = house;
        this.doorstep = doorstep;
        this.refusals = refusals;
        this.observer = observer;
        this.relayTimes = relayTimes;
    }

    void take(Visit visit, String text) {
        try {
            take(visit, ClientFrame.parse(text));
        } catch (ProtocolException e) {
            observer.received(Observer.OTHER);
            refusals.refuse(visit, e, null);
        } catch (Throwable t) {
            refusals.internal(visit, t, null);
        }
    }

    /** Errors of the JVM are caught as well: one client's message must not cost the others their rooms. */
    private void take(Visit visit, ClientFrame frame) {
        Long seq = frame.seqIfAny();
        try {
            observer.received(frame.typeKnown() ? frame.type() : Observer.OTHER);
            if (visit.stay() == null) {
                beforeJoin(visit, frame);
            } else {
                withinStay(visit, frame);
            }
        } catch (ProtocolException e) {
            countAsReceived(visit, seq);
            refusals.refuse(visit, e, seq);
        } catch (Throwable t) {
            // An error too, be it a stack that was too small, is this one message's and nobody else's.
            countAsReceived(visit, seq);
            refusals.internal(visit, t, seq);
        }
    }

    /** What came was no message at all. */
    void violated(Visit visit, int closeCode) {
        if (closeCode == CloseCode.TOO_LARGE) {
            refusals.refuse(visit, tooLarge(), null);
        } else {
            observer.refused("broken_frame");
            house.end(visit, closeCode, "broken frame", Ending.PROTOCOL);
        }
    }

    /** The types were told apart before. */
    private static IllegalStateException misplaced(ClientMessage message) {
        return new IllegalStateException(message.getClass().getSimpleName() + " should have been refused before");
    }

    private static ProtocolException tooLarge() {
        return new ProtocolException(
                ErrorCode.TOO_LARGE, null, "A message has at most " + Limits.MAX_MESSAGE_BYTES + " bytes.");
    }

    private void beforeJoin(Visit visit, ClientFrame frame) throws ProtocolException {
        boolean isJoin = frame.type().equals("join");
        if (!isJoin && !frame.type().equals("ping")) {
            // The rate is checked after this (§4), but nobody may be answered without bound.
            checkRate(visit);
            throw new ProtocolException(ErrorCode.NOT_JOINED, null, "The first message is a join.");
        }
        checkRate(visit);
        Long ack = frame.ack();
        if (!isJoin && ack != null && ack > 0) {
            throw neverSent();
        }
        switch (frame.message()) {
            case Join join -> doorstep.join(visit, join);
            case Ping ping -> visit.say(new ServerMessage.Pong(ping.t()));
            case Relay relay -> throw misplaced(relay);
            case Self self -> throw misplaced(self);
            case Leave leave -> throw misplaced(leave);
        }
    }

    private void withinStay(Visit visit, ClientFrame frame) throws ProtocolException {
        Stay stay = visit.stay();
        checkRate(visit);
        Long ack = frame.ack();
        if (ack != null && !stay.acknowledge(ack)) {
            throw neverSent();
        }
        if (!frame.typeKnown()) {
            throw new ProtocolException(ErrorCode.UNSUPPORTED_TYPE, null, "This server does not know this type.");
        }
        if (frame.type().equals("join")) {
            throw new ProtocolException(ErrorCode.BAD_MESSAGE, "type", "This connection has joined already.");
        }
        if (isNumbered(frame.type()) && !isNext(stay, frame)) {
            return;
        }
        act(visit, frame.message(), frame);
    }

    private void act(Visit visit, ClientMessage message, ClientFrame frame) throws ProtocolException {
        switch (message) {
            case Relay relay -> relay(visit, relay.to(), frame);
            case Self self -> house.change(visit, self);
            case Leave() -> house.leave(visit);
            case Ping ping -> visit.say(new ServerMessage.Pong(ping.t()));
            case Join join -> throw misplaced(join);
        }
    }

    private void relay(Visit visit, String to, ClientFrame frame) throws ProtocolException {
        Stay receiver = house.stay(visit.room(), to);
        if (receiver == null || receiver == visit.stay()) {
            throw new ProtocolException(ErrorCode.PEER_NOT_FOUND, null, "Nobody else in this room has this id.");
        }
        receiver.relay(visit.stay().id(), frame);
        relayTimes.passedOn();
    }

    private static void checkRate(Visit visit) throws ProtocolException {
        if (!visit.takeMessage()) {
            throw new ProtocolException(ErrorCode.RATE_LIMITED, null, "Too many messages; this one was dropped.");
        }
    }

    /** False where the message is here already. */
    private static boolean isNext(Stay stay, ClientFrame frame) throws ProtocolException {
        long seq = frame.seq();
        if (seq > stay.received() + 1) {
            throw new ProtocolException(
                    ErrorCode.RESYNC_NEEDED, null, "After " + stay.received() + " came " + seq + ": some are missing.");
        }
        if (seq <= stay.received()) {
            return false;
        }
        stay.received(seq);
        return true;
    }

    /** A numbered message counts as received whatever becomes of it (§4); one behind a gap does not. */
    private static void countAsReceived(Visit visit, Long seq) {
        Stay stay = visit.stay();
        if (stay != null && seq != null && seq == stay.received() + 1) {
            stay.received(seq);
        }
    }

    private static ProtocolException neverSent() {
        return new ProtocolException(ErrorCode.BAD_MESSAGE, "ack", "This acknowledges what was never sent.");
    }

    private static boolean isNumbered(String type) {
        return !type.equals("join") && !type.equals("ping");
    }
}
