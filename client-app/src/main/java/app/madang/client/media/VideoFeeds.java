package app.madang.client.media;

import app.madang.protocol.PeerId;

/** Where the pictures are. A participant's feed is the same before, during and after its links. */
public interface VideoFeeds {
    /** This participant's own camera, or what stands for it. */
    FrameFeed local();

    FrameFeed camera(PeerId peer);

    FrameFeed screen(PeerId peer);
}
