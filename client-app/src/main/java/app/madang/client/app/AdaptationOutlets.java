package app.madang.client.app;

import app.madang.client.call.CallEngine;
import app.madang.client.quality.Adaptation;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;

/** What the adaptation has to say goes through the engine. */
record AdaptationOutlets(CallEngine engine) implements Adaptation.Outlets {
    @Override
    public void say(PeerId peer, PeerMessage message) {
        engine.send(peer, message);
    }

    @Override
    public void picturesHeld(boolean held) {
        engine.holdPictures(held);
    }
}
