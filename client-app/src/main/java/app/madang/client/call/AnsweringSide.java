package app.madang.client.call;

import app.madang.protocol.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side whose id sorts last: answers, and asks where it needs an offer.
 *
 * <pre>
 *                 newer offer                 described: answer sent
 *   WAITING ─────────────────────▶ ANSWERING ────────────────────────▶ COMPLETE
 *    ▲  ▲                            ▲    │                               │ │
 *    │  └── failed: asks anew ───────┼────┘◀──────── failed ──────────────┘ │
 *    │                               └──────────────── newer offer ─────────┘
 *    └ an offer for a connection that this side has no more: asks anew
 * </pre>
 *
 * Where offers come faster than any peer needs them, only the newest waits for its turn.
 */
final class AnsweringSide implements Side {
    private static final Logger LOG = LoggerFactory.getLogger(AnsweringSide.class);
    /** Far more than a peer needs that keeps to the gaps of §6; every connection costs native memory for ever. */
    private static final int OFFERS_AT_ONCE = 8;

    private static final long OFFERS_EACH_MS = 2_000;

    private enum Negotiation {
        WAITING,
        ANSWERING,
        COMPLETE
    }

    private final PeerLink link;
    private final PeerNumbers numbers;
    private final Allowance allowance;
    private Signal.Offer held;
    private Negotiation negotiation = Negotiation.WAITING;

    AnsweringSide(PeerLink link, PeerNumbers numbers) {
        this.link = link;
        this.numbers = numbers;
        allowance = new Allowance(OFFERS_AT_ONCE, OFFERS_EACH_MS, link.nowMs());
    }

    @Override
    public void begin() {}

    @Override
    public void beginAgain() {}

    @Override
    public void peerPresentAgain() {}

    @Override
    public void offer(Signal.Offer offer) {
        if (offer.negotiation() <= numbers.negotiation() || offer.link() < numbers.link()) {
            return;
        }
        if (allowance.take(link.nowMs())) {
            held = null;
            take(offer);
        } else if (held == null || offer.negotiation() > held.negotiation()) {
            held = offer;
            link.expect(offer.negotiation());
        }
    }

    private void take(Signal.Offer offer) {
        boolean anew = offer.link() > numbers.link();
        numbers.seen(offer.link(), offer.negotiation());
        if (!anew && !link.hasConnection()) {
            ask(true, "no connection for this link any more");
            return;
        }
        if (anew) {
            link.openConnection();
        }
        negotiation = Negotiation.ANSWERING;
        link.acceptOffer(offer);
    }

    @Override
    public void answer(Signal.Answer answer) {
        LOG.info("An answer to the answering side is dropped");
    }

    @Override
    public void restart(Signal.Restart restart) {
        LOG.debug("A restart asked of the answering side is dropped");
    }

    @Override
    public void described(long ofNegotiation, String sdp) {
        if (negotiation == Negotiation.ANSWERING && ofNegotiation == numbers.negotiation()) {
            negotiation = Negotiation.COMPLETE;
            link.say(new Signal.Answer(ofNegotiation, sdp));
        }
    }

    @Override
    public void remoteApplied(long ofNegotiation) {}

    @Override
    public void failed(String reason) {
        link.closeConnection();
        negotiation = Negotiation.WAITING;
        ask(true, reason);
    }

    @Override
    public void connected() {}

    @Override
    public void iceRestart() {
        ask(false, "media interrupted");
    }

    @Override
    public void newLink(String reason) {
        ask(true, reason);
    }

    @Override
    public boolean patient() {
        return true;
    }

    @Override
    public void tick() {
        if (held != null && allowance.take(link.nowMs())) {
            Signal.Offer newest = held;
            held = null;
            take(newest);
        }
    }

    private void ask(boolean anew, String reason) {
        link.say(new Signal.Restart(numbers.negotiation(), anew, reason));
    }
}
