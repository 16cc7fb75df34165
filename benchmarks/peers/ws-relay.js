// The thinnest relay of the benchmarks' messages on `ws`, with the library's defaults (no compression).
// Rooms are the path; a person is who it says in its join; a message goes to `to` with `from` in its place.
// usage: node ws-relay.js PORT
import { WebSocketServer } from 'ws';

const rooms = new Map();
const server = new WebSocketServer({ host: '127.0.0.1', port: Number(process.argv[2]) });

server.on('connection', (socket, request) => {
  let id;
  let room;
  socket.alive = true;
  socket.on('error', () => socket.terminate());
  socket.on('pong', () => { socket.alive = true; });
  socket.on('message', (data) => {
    const message = JSON.parse(data);
    switch (message.type) {
      case 'join': join(message); break;
      case 'ping': socket.send(JSON.stringify({ type: 'pong', t: message.t })); break;
      default: relay(message);
    }
  });
  socket.on('close', () => {
    if (room?.get(id) !== socket) return;
    room.delete(id);
    if (room.size === 0) rooms.delete(request.url);
    tellOthers({ type: 'peer-left', id });
  });

  function join(message) {
    id = message.id;
    room = rooms.get(request.url);
    if (!room) rooms.set(request.url, room = new Map());
    const peers = [...room.keys()].filter((other) => other !== id).map((other) => ({ id: other }));
    room.set(id, socket);
    socket.send(JSON.stringify({ type: 'joined', self: id, peers }));
    tellOthers({ type: 'peer-joined', peer: { id, name: message.name } });
  }

  function relay(message) {
    const receiver = room?.get(message.to);
    if (!receiver) return;
    message.from = id;
    message.to = undefined;
    receiver.send(JSON.stringify(message));
  }

  function tellOthers(message) {
    const text = JSON.stringify(message);
    for (const other of room.values()) if (other !== socket) other.send(text);
  }
});

// As the library's documentation does it, at the interval of Madang.
setInterval(() => {
  for (const socket of server.clients) {
    if (!socket.alive) { socket.terminate(); continue; }
    socket.alive = false;
    socket.ping();
  }
}, 10_000);
