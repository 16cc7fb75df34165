package app.madang.signaling;

import app.madang.protocol.Room;
import app.madang.signaling.socket.AddressGroup;
import app.madang.signaling.socket.ClientSocket;
import app.madang.signaling.socket.SocketEvents;

/** Brings what happens on sockets to the rooms. Called on the loop's thread. */
final class SocketConnections implements SocketEvents {
    /** Equal to itself for the same socket, so no table is needed. */
    private record SocketConnection(ClientSocket socket) implements Connection {
        @Override
        public AddressGroup address() {
            return socket.address();
        }

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
    private final Observer observer;

    SocketConnections(Rooms rooms, Observer observer) {
        this.rooms = rooms;
        this.observer = observer;
    }

    @Override
    public void opened(ClientSocket socket, Room room) {
        rooms.opened(new SocketConnection(socket), room);
    }

    @Override
    public void text(ClientSocket socket, String text) {
        rooms.text(new SocketConnection(socket), text);
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

    @Override
    public void written() {
        rooms.written();
    }

    @Override
    public void refused(String what) {
        observer.refused(what);
    }
}
