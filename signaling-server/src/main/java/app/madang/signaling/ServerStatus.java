package app.madang.signaling;

import app.madang.signaling.socket.SocketStatus;

/** A server at one moment. */
public record ServerStatus(RoomsStatus rooms, SocketStatus sockets) {}
