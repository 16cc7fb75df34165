// Puts recorded frames in place of those that the sender encoded, and blank ones in place of those that came.

const query = new URLSearchParams(location.search);

/** The frames of an IVF file: 32 bytes of header, then 12 before each, of which 4 are its length. */
function ivf(bytes) {
  const view = new DataView(bytes);
  const all = [];
  for (let at = 32; at + 12 <= bytes.byteLength;) {
    const length = view.getUint32(at, true);
    all.push(bytes.slice(at + 12, at + 12 + length));
    at += 12 + length;
  }
  return all;
}

/** The pictures of an H.264 byte stream, without the delimiters (type 9, H.264 §7.3.2.4) that are before each. */
function byteStream(bytes) {
  const view = new Uint8Array(bytes);
  const starts = [];
  for (let at = 0; at + 6 <= view.length; at++) {
    if (view[at] === 0 && view[at + 1] === 0 && view[at + 2] === 0 && view[at + 3] === 1 && (view[at + 4] & 31) === 9) {
      starts.push(at);
    }
  }
  return starts.map((start, i) => bytes.slice(start + 6, starts[i + 1] ?? bytes.byteLength));
}

async function frames(address) {
  const bytes = await (await fetch(address)).arrayBuffer();
  return query.get('codec') === 'VP8' ? ivf(bytes) : byteStream(bytes);
}

const clip = frames(query.get('clip'));
const blank = frames(query.get('blank'));

/**
 * From the recording's beginning at each key frame that is asked for, and at its end: that a frame is one says its
 * content (RFC 7741 §4.3, RFC 6184 §5.4), whatever the encoder called it.
 */
async function send() {
  const recorded = await clip;
  let next = recorded.length;
  return (frame, controller) => {
    if (frame.type === 'key' || next === recorded.length) next = 0;
    frame.data = recorded[next++].slice(0);
    controller.enqueue(frame);
  };
}

const taken = new Map();

async function take(name) {
  const [key, other] = await blank;
  const count = { frames: 0, bytes: 0, width: 0, height: 0 };
  taken.set(name, count);
  return (frame, controller) => {
    count.frames++;
    count.bytes += frame.data.byteLength;
    if (frame.type === 'key') {
      const { width, height } = frame.getMetadata();
      Object.assign(count, { width, height });
    }
    frame.data = (frame.type === 'key' ? key : other).slice(0);
    controller.enqueue(frame);
  };
}

self.onrtctransform = async ({ transformer }) => {
  const { role, name } = transformer.options;
  const transform = role === 'send' ? await send() : await take(name);
  transformer.readable.pipeThrough(new TransformStream({ transform })).pipeTo(transformer.writable);
};

let at = performance.now();
setInterval(() => {
  const now = performance.now();
  const perSecond = 1000 / (now - at);
  at = now;
  for (const [peer, count] of taken) {
    postMessage({ event: 'stats', peer, in: { fps: count.frames * perSecond, width: count.width, height: count.height,
      kbps: count.bytes * 8 / 1000 * perSecond } });
    count.frames = 0;
    count.bytes = 0;
  }
}, 1000);
