package app.madang.signaling;

import app.madang.loop.EventLoop;
import app.madang.protocol.Room;
import app.madang.signaling.socket.ClientSocket;
import app.madang.signaling.socket.SocketEvents;
import java.util.concurrent.Semaphore;

/** Brings what happens on sockets to the rooms. Called by the sockets' threads; owns nothing but the bound on texts. */
final class SocketConnections implements SocketEvents {
    /** Texts that wait for the rooms' loop at once; where more come, the sockets wait, and TCP slows the senders down. */
    private static final int WAITING_TEXTS = 1_024;

    /** Equal to itself for the same socket, so no table is needed. */
    private record SocketConnection(ClientSocket socket) implements Connection {
        @Override
        public void send(String text) {
            socket.send(text);
        }

        @Override
        public void close(int code, String reason) {
            socket.close(code, reason);
        }

        @Override
        public void ping() {
            socket.ping();
        }
    }

    private final Rooms rooms;
    private final EventLoop loop;
    private final Semaphore waiting = new Semaphore(WAITING_TEXTS);

    SocketConnections(Rooms rooms, EventLoop loop) {
        this.rooms = rooms;
        this.loop = loop;
    }

    @Override
    public void opened(ClientSocket socket, Room room) {
        rooms.opened(new SocketConnection(socket), room);
    }

    @Override
    public void text(ClientSocket socket, String text) {
        try {
            waiting.acquire();
        } catch (InterruptedException e) {
            // The sockets are being stopped.
            Thread.currentThread().interrupt();
            return;
        }
        rooms.text(new SocketConnection(socket), text);
        loop.post(waiting::release);
    }

    @Override
    public void heard(ClientSocket socket) {
        rooms.heard(new SocketConnection(socket));
    }

    @Override
    public void violated(ClientSocket socket, int closeCode) {
        rooms.violated(new SocketConnection(socket), closeCode);
    }

    @Override
    public void closed(ClientSocket socket) {
        rooms.closed(new SocketConnection(socket));
    }
}
