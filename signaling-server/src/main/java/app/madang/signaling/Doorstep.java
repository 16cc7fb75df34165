package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage.Join;
import app.madang.protocol.ErrorCode;
import app.madang.protocol.ProtocolException;
import app.madang.signaling.socket.AddressGroup;

/**
 * Where joins wait whose address brought wrong access words. A right word waits as long as a wrong one, so that the time
 * tells nothing. Who has a seat already does not wait. Owned by the rooms' loop.
 */
final class Doorstep {
    private final EventLoop loop;
    private final House house;
    private final Entrance entrance;
    private final WrongWords wrongWords;
    private final Refusals refusals;

    Doorstep(EventLoop loop, House house, Entrance entrance, WrongWords wrongWords, Refusals refusals) {
        this.loop = loop;
        this.house = house;
        this.entrance = entrance;
        this.wrongWords = wrongWords;
        this.refusals = refusals;
    }

    /**
     * Lets this join in, now or after its wait.
     *
     * @throws ProtocolException if it is refused now; nothing has changed then
     */
    void join(Visit visit, Join join) throws ProtocolException {
        if (visit.isWaiting()) {
            throw new ProtocolException(ErrorCode.BAD_MESSAGE, "type", "This connection is joining already.");
        }
        AddressGroup address = visit.connection().address();
        long waitMs = entrance.looksAtWord(visit, join) ? wrongWords.waitMs(address, loop.nowMs()) : 0;
        if (waitMs == 0) {
            entrance.join(visit, join);
        } else if (waitMs > WrongWords.LONGEST_WAIT_MS) {
            refusals.tooManyWords(visit, waitMs - WrongWords.LONGEST_WAIT_MS);
        } else {
            visit.startWaiting();
            // Not cancelled where the client goes: its place in the row stays taken.
            loop.schedule(waitMs, () -> {
                wrongWords.waited(address);
                joinAfterWait(visit, join);
            });
        }
    }

    private void joinAfterWait(Visit visit, Join join) {
        if (house.visit(visit.connection()) != visit) {
            return;
        }
        visit.stopWaiting();
        try {
            entrance.join(visit, join);
        } catch (ProtocolException e) {
            refusals.refuse(visit, e, null);
        } catch (RuntimeException | Error e) {
            refusals.internal(visit, e, null);
        }
    }
}
