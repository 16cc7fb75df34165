// The thinnest relay of the benchmarks' messages on Socket.IO, with the library's defaults (no compression).
// The receiver is looked up directly: `io.to(id).emit(…)` of the usual tutorials goes through an adapter and costs more.
// usage: node socketio-relay.js PORT
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http);
const people = io.sockets.sockets;

io.on('connection', (socket) => {
  socket.on('join', ({ room, name }) => {
    const peers = [...(io.sockets.adapter.rooms.get(room) ?? [])].map((id) => ({ id }));
    socket.join(room);
    socket.emit('joined', { self: socket.id, peers });
    socket.to(room).emit('peer-joined', { peer: { id: socket.id, name } });
  });
  socket.on('message', (message) => {
    if (message.type === 'ping') { socket.emit('pong', { t: message.t }); return; }
    const receiver = people.get(message.to);
    if (!receiver) return;
    message.from = socket.id;
    message.to = undefined;
    receiver.emit('message', message);
  });
  socket.on('disconnecting', () => {
    for (const room of socket.rooms) if (room !== socket.id) socket.to(room).emit('peer-left', { id: socket.id });
  });
});

http.listen(Number(process.argv[2]), '127.0.0.1');
