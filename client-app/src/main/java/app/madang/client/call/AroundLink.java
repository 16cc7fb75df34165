package app.madang.client.call;

import app.madang.client.call.port.IceServerTrouble;
import app.madang.client.call.port.LinkStatistics;
import app.madang.loop.EventLoop;
import app.madang.protocol.ClientMessage;
import app.madang.protocol.IceServer;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.PeerText;
import app.madang.protocol.ProtocolException;
import app.madang.protocol.Signal;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the link to one member finds around it: the way through the server to that member, and out of the engine. */
record AroundLink(
        EventLoop loop,
        SignalingStay stay,
        Supplier<List<IceServer>> newestIceServers,
        CallSession.Outlet outlet,
        IceServerNotices iceServerNotices,
        Member member)
        implements PeerLink.Surroundings {
    private static final Logger LOG = LoggerFactory.getLogger(AroundLink.class);

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
    public void iceServerTrouble(IceServerTrouble trouble) {
        iceServerNotices.tell(trouble);
    }

    @Override
    public void dataChannel(boolean open) {
        outlet.dataChannel(peer(), open);
    }

    /** What is no message is dropped quietly: a peer shall not be able to fill the log. */
    @Override
    public void data(byte[] message, boolean text) {
        if (!text) {
            outlet.bytes(peer(), message);
            return;
        }
        try {
            PeerMessage said = PeerText.read(message);
            if (said instanceof PeerMessage.Signalled signalled) {
                member.link().receivedBeside(signalled.signal());
            } else {
                outlet.message(peer(), said);
            }
        } catch (ProtocolException e) {
            LOG.debug("A message of {} is not taken: {}", peer(), e.getMessage());
        }
    }

    private PeerId peer() {
        return member.info().id();
    }
}
