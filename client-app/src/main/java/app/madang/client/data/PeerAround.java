package app.madang.client.data;

import app.madang.loop.EventLoop;
import app.madang.loop.Soon;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;

/**
 * What the transfers between this participant and one other find around them.
 *
 * @param show asked for what is shown when that changed
 */
record PeerAround(EventLoop loop, EventLoop disk, FileExchange.Line line, PeerId peer, PeerFiles files, Soon show)
        implements FileAround {
    @Override
    public long nowMs() {
        return loop.nowMs();
    }

    @Override
    public double roundTripMs() {
        return files.roundTrip.ms();
    }

    @Override
    public void onCall(Runnable task) {
        loop.post(task);
    }

    @Override
    public void later(long ms, Runnable task) {
        loop.schedule(ms, task);
    }

    @Override
    public void onDisk(Runnable task) {
        disk.post(task);
    }

    @Override
    public void say(PeerMessage message) {
        line.say(peer, message);
    }

    @Override
    public void send(byte[] chunk) {
        line.send(peer, chunk);
    }

    @Override
    public void changed() {
        show.ask();
    }
}
