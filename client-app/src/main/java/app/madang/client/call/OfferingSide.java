package app.madang.client.call;

import app.madang.protocol.Limits;
import app.madang.protocol.Signal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The side whose id sorts first: makes every offer.
 *
 * <pre>
 *          something wanted,            described:           answer of this        remote
 *          allowed by time and server   offer sent           negotiation           applied
 *   IDLE ─────────────▶ DESCRIBING ─────────────▶ OFFERED ─────────────▶ APPLYING ─────────▶ COMPLETE
 *    ▲ ▲                    ▲  │ failed              │  │                    │ failed             │
 *    │ └────────────────────┼──┘◀────────────────────┼──┼────────────────────┘                    │
 *    └── rolled back: all in flight was lost ────────┘  │                                         │
 *                           └── 10 s, or asked anew: next link                                    │
 *                           └── trouble, or asked: ICE restart, or next link ─────────────────────┘
 * </pre>
 */
final class OfferingSide implements Side {
    private static final Logger LOG = LoggerFactory.getLogger(OfferingSide.class);
    /** §6: what passes at least between offers that bring no connection. */
    private static final long[] GAPS_MS = {0, 2_000, 5_000, 10_000, 30_000};

    private enum Negotiation {
        IDLE,
        DESCRIBING,
        OFFERED,
        APPLYING,
        COMPLETE
    }

    /** What the next offer shall be, the stronger one later. */
    private enum Wanted {
        NOTHING,
        ICE_RESTART,
        NEW_LINK
    }

    private final PeerLink link;
    private final PeerNumbers numbers;
    private Negotiation negotiation = Negotiation.IDLE;
    private Wanted wanted = Wanted.NOTHING;
    private int vainOffers;
    private long lastOfferAt;
    private long waitingSince;

    OfferingSide(PeerLink link, PeerNumbers numbers) {
        this.link = link;
        this.numbers = numbers;
    }

    @Override
    public void begin() {
        want(Wanted.ICE_RESTART);
    }

    @Override
    public void beginAgain() {
        vainOffers = 0;
        switch (negotiation) {
            case DESCRIBING -> {}
            case COMPLETE -> {
                if (!link.mediaConnected()) {
                    want(Wanted.ICE_RESTART);
                }
            }
            case OFFERED -> {
                link.rollback(numbers.negotiation());
                negotiation = Negotiation.IDLE;
                want(Wanted.ICE_RESTART);
            }
            case IDLE, APPLYING -> want(Wanted.ICE_RESTART);
        }
    }

    @Override
    public void peerPresentAgain() {
        vainOffers = 0;
        waitingSince = link.nowMs();
        pump();
    }

    @Override
    public void offer(Signal.Offer offer) {
        LOG.info("An offer of the answering side is dropped");
    }

    @Override
    public void answer(Signal.Answer answer) {
        if (negotiation == Negotiation.OFFERED && answer.negotiation() == numbers.negotiation()) {
            negotiation = Negotiation.APPLYING;
            link.acceptAnswer(answer);
        }
    }

    @Override
    public void restart(Signal.Restart restart) {
        if (restart.negotiation() < numbers.negotiation()) {
            return;
        }
        LOG.debug("The peer asks for a restart: {}", restart.reason());
        if (restart.anew()) {
            want(Wanted.NEW_LINK);
        } else {
            switch (negotiation) {
                case DESCRIBING, OFFERED -> {}
                case IDLE, APPLYING, COMPLETE -> want(Wanted.ICE_RESTART);
            }
        }
    }

    @Override
    public void described(long ofNegotiation, String sdp) {
        if (negotiation == Negotiation.DESCRIBING && ofNegotiation == numbers.negotiation()) {
            negotiation = Negotiation.OFFERED;
            waitingSince = link.nowMs();
            link.say(new Signal.Offer(numbers.link(), ofNegotiation, sdp));
        }
    }

    @Override
    public void remoteApplied(long ofNegotiation) {
        if (negotiation == Negotiation.APPLYING && ofNegotiation == numbers.negotiation()) {
            negotiation = Negotiation.COMPLETE;
            if (link.mediaConnected()) {
                vainOffers = 0;
            }
            pump();
        }
    }

    @Override
    public void failed(String reason) {
        link.closeConnection();
        negotiation = Negotiation.IDLE;
        want(Wanted.NEW_LINK);
    }

    @Override
    public void connected() {
        vainOffers = 0;
        if (negotiation == Negotiation.COMPLETE) {
            wanted = Wanted.NOTHING;
        }
    }

    @Override
    public void iceRestart() {
        want(Wanted.ICE_RESTART);
    }

    @Override
    public void newLink(String reason) {
        want(Wanted.NEW_LINK);
    }

    @Override
    public boolean patient() {
        return negotiation != Negotiation.OFFERED && wanted == Wanted.NOTHING;
    }

    @Override
    public void tick() {
        if (negotiation == Negotiation.OFFERED) {
            watchAnswer();
        }
        pump();
    }

    private void watchAnswer() {
        if (link.reach() != Reach.DIRECT) {
            waitingSince = link.nowMs();
        } else if (link.nowMs() - waitingSince >= Limits.ANSWER_DEADLINE_MS) {
            want(Wanted.NEW_LINK);
        }
    }

    private void want(Wanted more) {
        if (more.compareTo(wanted) > 0) {
            wanted = more;
        }
        pump();
    }

    private void pump() {
        boolean now = isPossible() && link.nowMs() >= nextOfferAt();
        if (wanted == Wanted.NOTHING || !now) {
            return;
        }
        switch (negotiation) {
            case IDLE, COMPLETE -> makeOffer();
            case DESCRIBING, OFFERED, APPLYING -> {
                if (wanted == Wanted.NEW_LINK) {
                    makeOffer();
                }
            }
        }
    }

    /** A new link ends the old one, and the way beside the server with it. */
    private boolean isPossible() {
        return switch (link.reach()) {
            case NONE -> false;
            case BESIDE -> wanted != Wanted.NEW_LINK;
            case KEPT, DIRECT -> true;
        };
    }

    private long nextOfferAt() {
        return vainOffers == 0 ? 0 : lastOfferAt + GAPS_MS[Math.min(vainOffers, GAPS_MS.length) - 1];
    }

    private void makeOffer() {
        boolean anew = wanted == Wanted.NEW_LINK || !link.hasConnection();
        if (anew) {
            numbers.nextLink();
            link.openConnection();
        }
        wanted = Wanted.NOTHING;
        vainOffers++;
        lastOfferAt = link.nowMs();
        negotiation = Negotiation.DESCRIBING;
        link.createOffer(numbers.nextNegotiation(), !anew);
    }
}
