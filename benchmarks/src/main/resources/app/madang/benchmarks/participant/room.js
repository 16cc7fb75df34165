// A stay in a room and its links, as shared-protocol/PROTOCOL.md has them (paragraphs by §), for measurements on one
// machine: a lost connection is a fault and ends it.

const base64url = bytes =>
  btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/**
 * §6, one negotiation. `around`: open() makes a connection, tracks() are those of the three media sections, fresh()
 * hears of a transceiver at once, sender() may change one, track() and channel() get what comes.
 */
class Link {
  constructor(peer, stay, around) {
    Object.assign(this, { peer, stay, around, early: [], applied: false, chain: Promise.resolve() });
    this.offering = stay.self < peer.id;
    if (this.offering) this.step(() => this.offer());
  }

  step(work) {
    this.chain = this.chain.then(work).catch(e => this.around.tell('fault', { peer: this.peer.id, message: String(e) }));
  }

  open() {
    this.pc = this.around.open(this.peer);
    this.pc.onicecandidate = ({ candidate }) => this.send(candidate?.candidate
      ? { type: 'candidate', candidate: candidate.candidate, sdpMid: candidate.sdpMid,
          sdpMLineIndex: candidate.sdpMLineIndex }
      : { type: 'candidate', candidate: '' });
    this.pc.onconnectionstatechange = () => this.state(this.pc.connectionState);
    this.pc.ontrack = e => {
      if (!this.offering) this.around.fresh(e.transceiver, Number(e.transceiver.mid));
      this.around.track(this.peer, e);
    };
    this.pc.ondatachannel = e => this.around.channel(this.peer, e.channel);
  }

  state(state) {
    this.around.tell('link', { peer: this.peer.id, name: this.peer.name, state });
  }

  async offer() {
    this.open();
    const kinds = ['audio', 'video', 'video'];
    for (const [index, track] of this.around.tracks().entries()) {
      const transceiver = this.pc.addTransceiver(track ?? kinds[index], { direction: 'sendrecv' });
      this.around.fresh(transceiver, index);
      await this.around.sender(transceiver.sender, index);
    }
    this.around.channel(this.peer, this.pc.createDataChannel('madang'));
    const offer = await this.pc.createOffer();
    await this.pc.setLocalDescription(offer);
    this.send({ type: 'offer', link: 1, sdp: offer.sdp });
  }

  /** The n-th section means the same both ways; each is answered sendrecv. */
  async answer({ sdp, negotiation }) {
    if (negotiation !== 1) throw new Error('a second negotiation is not part of a measurement');
    this.open();
    await this.pc.setRemoteDescription({ type: 'offer', sdp });
    const tracks = this.around.tracks();
    for (const [index, transceiver] of this.pc.getTransceivers().entries()) {
      transceiver.direction = 'sendrecv';
      await this.around.sender(transceiver.sender, index);
      await transceiver.sender.replaceTrack(tracks[index] ?? null);
    }
    const answer = await this.pc.createAnswer();
    await this.pc.setLocalDescription(answer);
    this.send({ type: 'answer', sdp: answer.sdp });
    await this.remoteApplied();
  }

  async remoteApplied() {
    this.applied = true;
    for (const candidate of this.early.splice(0)) await this.add(candidate);
  }

  add({ candidate, sdpMid, sdpMLineIndex }) {
    return candidate === '' ? this.pc.addIceCandidate() : this.pc.addIceCandidate({ candidate, sdpMid, sdpMLineIndex });
  }

  send(message) {
    this.stay.send({ to: this.peer.id, negotiation: 1, ...message });
  }

  take(message) {
    this.step(async () => {
      switch (message.type) {
        case 'offer': return this.answer(message);
        case 'answer':
          await this.pc.setRemoteDescription({ type: 'answer', sdp: message.sdp });
          return this.remoteApplied();
        case 'candidate': return this.applied ? this.add(message) : this.early.push(message);
        case 'restart': throw new Error('the other side lost the link: ' + message.reason);
      }
    });
  }

  close() {
    this.pc?.close();
  }
}

/** §3 to §5, from the join to the end of the page. */
export class Stay {
  links = new Map();
  sent = 0;
  received = 0;

  /** @param wanted which of the people in the room get a link */
  constructor({ server, room, name, around, wanted = () => true }) {
    Object.assign(this, { name, around, wanted });
    this.secret = base64url(crypto.getRandomValues(new Uint8Array(32)));
    this.socket = new WebSocket(`${server}/v1/rooms/${room}`);
    this.socket.onopen = () => this.socket.send(JSON.stringify({ type: 'join', protocol: 1, secret: this.secret, name,
      media: { audio: true, video: true, screen: false }, hand: false, client: 'benchmark/1' }));
    this.socket.onmessage = e => this.take(JSON.parse(e.data));
    this.socket.onclose = e => around.tell('fault', { message: 'the server closed: ' + e.code });
  }

  send(message) {
    this.socket.send(JSON.stringify({ ...message, seq: ++this.sent, ack: this.received }));
  }

  take(message) {
    if (message.seq) this.received = message.seq;
    switch (message.type) {
      case 'joined': return this.joined(message);
      case 'error': return this.around.tell('fault', { message: message.code });
      case 'peer-joined': return this.meet(message.peer);
      case 'peer-left': return this.left(message.id);
      case 'offer': case 'answer': case 'candidate': case 'restart':
        return this.links.get(message.from)?.take(message);
    }
  }

  joined({ self, peers, pingMs }) {
    this.self = self;
    this.joinedAt = performance.now();
    this.around.tell('joined', { self, peers: peers.map(({ id, name }) => ({ id, name })) });
    setInterval(() => this.socket.send(JSON.stringify({ type: 'ping', t: 1, ack: this.received })), pingMs);
    peers.forEach(peer => this.meet(peer));
  }

  meet(peer) {
    if (!this.wanted(peer)) return;
    this.around.tell('link', { peer: peer.id, name: peer.name, state: 'connecting' });
    this.links.set(peer.id, new Link(peer, this, this.around));
  }

  left(id) {
    this.links.get(id)?.close();
    this.links.delete(id);
    this.around.left(id);
  }
}

/** Reports arrive in order: each waits for the one before. */
export function teller(report) {
  let telling = Promise.resolve();
  const tell = (event, fields = {}) => {
    const body = JSON.stringify({ t: Math.round(performance.now()), event, ...fields });
    telling = telling.then(() => fetch(report, { method: 'POST', body })).catch(() => {});
  };
  addEventListener('error', e => tell('fault', { message: e.message }));
  addEventListener('unhandledrejection', e => tell('fault', { message: String(e.reason) }));
  return tell;
}

/** The statistics of a link, as docs/headless.md has them, rates since the last look. */
export class Meter {
  before = {};

  async look(pc) {
    const all = [...(await pc.getStats()).values()];
    const now = performance.now();
    const seconds = (now - this.at) / 1000;
    this.at = now;
    const busiest = (type, frames) => all.filter(s => s.type === type && s.kind === 'video')
      .reduce((best, s) => (s[frames] ?? 0) > (best[frames] ?? 0) ? s : best, {});
    const camera = busiest('inbound-rtp', 'framesDecoded');
    const sending = busiest('outbound-rtp', 'framesEncoded');
    const rate = (name, value = 0) => {
      const difference = value - (this.before[name] ?? 0);
      this.before[name] = value;
      return seconds > 0 ? Math.round(difference / seconds * 10) / 10 : 0;
    };
    return {
      in: { fps: rate('decoded', camera.framesDecoded), width: camera.frameWidth ?? 0, height: camera.frameHeight ?? 0,
        kbps: rate('received', camera.bytesReceived * 8 / 1000 || 0), framesDecoded: camera.framesDecoded ?? 0,
        framesDropped: camera.framesDropped ?? 0, freezes: camera.freezeCount ?? 0 },
      out: { fps: rate('encoded', sending.framesEncoded), width: sending.frameWidth ?? 0,
        height: sending.frameHeight ?? 0, kbps: rate('sent', sending.bytesSent * 8 / 1000 || 0),
        limitedBy: sending.qualityLimitationReason ?? '',
        codec: all.find(s => s.id === sending.codecId)?.mimeType ?? '' },
    };
  }
}
