package app.madang.client.call;

import app.madang.client.call.port.LinkStatistics;
import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import app.madang.protocol.Signal;
import java.util.List;
import java.util.function.Supplier;

/** What the link to one member finds around it: the way through the server to that member, and out of the engine. */
record AroundLink(
        EventLoop loop,
        SignalingStay stay,
        Supplier<List<IceServer>> newestIceServers,
        CallSession.Outlet outlet,
        Member member)
        implements PeerLink.Surroundings {

    @Override
    public long nowMs() {
        return loop.nowMs();
    }

    @Override
    public void post(Runnable task) {
        loop.post(task);
    }

    @Override
    public Reach reach() {
        if (!stay.joined() || stay.inDoubt() || !member.known()) {
            return Reach.NONE;
        }
        return member.info().present() ? Reach.DIRECT : Reach.KEPT;
    }

    @Override
    public void doubtServer() {
        stay.doubt();
    }

    /** Lost where the server does not know the member: it would only say so. */
    @Override
    public void say(Signal signal) {
        if (member.known()) {
            stay.send(new ClientMessage.Relay(peer().value(), member.seal().outgoing(signal)));
        }
    }

    @Override
    public List<IceServer> iceServers() {
        return newestIceServers.get();
    }

    @Override
    public void statistics(LinkStatistics statistics) {
        outlet.statistics(peer(), statistics);
    }

    @Override
    public void dataChannel(boolean open) {
        outlet.dataChannel(peer(), open);
    }

    @Override
    public void data(byte[] message, boolean text) {
        outlet.data(peer(), message, text);
    }

    private PeerId peer() {
        return member.info().id();
    }
}
