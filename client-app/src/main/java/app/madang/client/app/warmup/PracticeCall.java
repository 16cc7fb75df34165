package app.madang.client.app.warmup;

import app.madang.client.call.CallEngine;
import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.JoinRequest;
import app.madang.client.call.port.PeerConnections;
import app.madang.loop.EventLoop;
import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import java.security.SecureRandom;
import java.util.function.Consumer;

/**
 * Two participants in this process who meet in a room in memory, connect over this machine's own addresses, without
 * sound, pictures or devices, and part again. Owned by the call thread.
 */
final class PracticeCall {
    /** It takes a tenth of it; on a machine where it does not there is no call to be warmed up for. */
    private static final long LONGEST_MS = 3_000;

    private static final Invitation NOWHERE = new Invitation(false, "127.0.0.1", 1, new Room("practice"), null);
    private static final JoinRequest REQUEST = new JoinRequest(NOWHERE, "Madang", false, false, null);

    private final Consumer<Boolean> over;
    private final CallEngine here;
    private final CallEngine there;
    private final EventLoop.Timer patience;
    private int connected;
    private int gone;
    private boolean ending;

    private PracticeCall(EventLoop loop, PeerConnections connections, Consumer<Boolean> over) {
        this.over = over;
        PracticeRoom room = new PracticeRoom(loop);
        SecureRandom random = new SecureRandom();
        here = new CallEngine(loop, room, connections, new PracticeMedia(), random, "practice");
        there = new CallEngine(loop, room, connections, new PracticeMedia(), random, "practice");
        patience = loop.schedule(LONGEST_MS, this::end);
    }

    /** @param over told once, when both are gone: whether they had connected */
    static PracticeCall begin(EventLoop loop, PeerConnections connections, Consumer<Boolean> over) {
        PracticeCall call = new PracticeCall(loop, connections, over);
        call.enter(call.here);
        call.enter(call.there);
        return call;
    }

    private void enter(CallEngine engine) {
        engine.listen(new Watch());
        engine.join(REQUEST);
    }

    /** Both leave; harmless when repeated. */
    void end() {
        if (!ending) {
            ending = true;
            patience.cancel();
            here.close();
            there.close();
        }
    }

    /** Of one of the two. */
    private final class Watch implements CallListener {
        private boolean linked;

        @Override
        public void state(CallState state) {
            switch (state) {
                case InCall call -> linked(call);
                case CallState.Ended ended -> left();
                case CallState.Idle idle -> {}
                case CallState.Joining joining -> {}
            }
        }

        private void linked(InCall call) {
            boolean now = call.participants().stream().anyMatch(each -> each.link() == LinkState.CONNECTED);
            if (now && !linked) {
                linked = true;
                connected++;
            }
            if (connected == 2) {
                end();
            }
        }

        private void left() {
            gone++;
            end();
            if (gone == 2) {
                over.accept(connected == 2);
            }
        }
    }
}
