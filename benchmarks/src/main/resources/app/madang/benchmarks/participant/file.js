// A file over the data channel as a page that wants it fast sends it: large messages, the channel's buffer never empty
// and never full, chat on a channel of its own so that it need not wait behind the file. It comes from memory and goes
// nowhere: no disk, no checksum.

const CHUNK = 256 * 1024;
const AHEAD = 4 << 20;
const now = () => performance.timeOrigin + performance.now();

function give(channel, chat, bytes) {
  const part = new Uint8Array(CHUNK);
  let left = bytes;
  const pump = () => {
    while (left > 0 && channel.bufferedAmount < AHEAD) {
      channel.send(left < CHUNK ? part.subarray(0, left) : part);
      left -= CHUNK;
    }
  };
  channel.bufferedAmountLowThreshold = AHEAD / 2;
  channel.onbufferedamountlow = pump;
  pump();
  setInterval(() => chat.send(String(now())), 200);
}

function take(channel, chat, bytes, tell) {
  let left = bytes;
  channel.binaryType = 'arraybuffer';
  channel.onmessage = ({ data }) => {
    if (left === bytes) tell('file', { state: 'running' });
    left -= data.byteLength;
    if (left <= 0) tell('file', { state: 'done' });
  };
  chat.onmessage = ({ data }) => tell('chat', { ms: now() - Number(data) });
}

/** Query: give or take, a number of bytes; after, how many seconds after the channel opens. */
export function carry(pc, channel, settings, tell) {
  const chat = pc.createDataChannel('chat', { negotiated: true, id: 1000 });
  if (settings.take) take(channel, chat, Number(settings.take), tell);
  if (settings.give) setTimeout(() => give(channel, chat, Number(settings.give)), settings.after * 1000);
}
