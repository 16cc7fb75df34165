package app.madang.client.call;

import app.madang.protocol.Signal;

/** One of the two parts in a link's negotiations (PROTOCOL §6): offers never cross. Owned by the call thread. */
sealed interface Side permits OfferingSide, AnsweringSide {

    /** The peer is known to the server for the first time. */
    void begin();

    /** What was in flight between the two is lost: {@code joined} with {@code resumed} false, or a second joining. */
    void beginAgain();

    /** The peer has its server back and nothing was lost. */
    void peerPresentAgain();

    void offer(Signal.Offer offer);

    void answer(Signal.Answer answer);

    void restart(Signal.Restart restart);

    void described(long negotiation, String sdp);

    void remoteApplied(long negotiation);

    /** The connection is of no further use. */
    void failed(String reason);

    void connected();

    void iceRestart();

    void newLink(String reason);

    /** False while this side itself waits for something with a time of its own. */
    boolean patient();

    /** Does what waited for its time or for the server. */
    void tick();
}
