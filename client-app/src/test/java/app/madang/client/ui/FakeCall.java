package app.madang.client.ui;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.JoinRequest;
import app.madang.client.call.Notice;
import app.madang.client.call.port.ScreenChoice;
import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A call whose states a test writes; what the window asks for is kept in words. */
public final class FakeCall implements CallControl {
    private final List<CallListener> listeners = new CopyOnWriteArrayList<>();
    public final List<String> asked = new CopyOnWriteArrayList<>();
    public volatile JoinRequest joined;
    private volatile CallState state = new CallState.Idle();

    public void become(CallState newState) {
        state = newState;
        listeners.forEach(listener -> listener.state(newState));
    }

    public void tell(Notice.Kind kind, String about) {
        listeners.forEach(listener -> listener.notice(new Notice(kind, about)));
    }

    public void react(PeerId who, Reaction reaction) {
        listeners.forEach(listener -> listener.reaction(who, reaction));
    }

    public int listeners() {
        return listeners.size();
    }

    @Override
    public void join(JoinRequest request) {
        joined = request;
        asked.add("join");
    }

    @Override
    public void leave() {
        asked.add("leave");
    }

    @Override
    public void setMicrophone(boolean on) {
        asked.add("microphone " + on);
    }

    @Override
    public void setHand(boolean raised) {
        asked.add("hand " + raised);
    }

    @Override
    public void react(Reaction reaction) {
        asked.add("react " + reaction.word());
    }

    @Override
    public void setCamera(boolean on) {
        asked.add("camera " + on);
    }

    @Override
    public void shareScreen(ScreenChoice choice) {
        asked.add("share " + choice.title());
    }

    @Override
    public void stopSharing() {
        asked.add("stop sharing");
    }

    @Override
    public CallState state() {
        return state;
    }

    @Override
    public Subscription listen(CallListener listener) {
        listeners.add(listener);
        listener.state(state);
        return () -> listeners.remove(listener);
    }
}
