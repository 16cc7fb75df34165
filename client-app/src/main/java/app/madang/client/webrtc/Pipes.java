package app.madang.client.webrtc;

import app.madang.loop.EventLoop;
import dev.onvoid.webrtc.RTCDataChannel;
import dev.onvoid.webrtc.RTCDataChannelInit;
import dev.onvoid.webrtc.RTCPeerConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Owns the data channels of one connection, on the rtc thread: one for words, and one for parts of files where both
 * sides know it. What is lost on the way stops its own channel only, and the library lets channels take turns: so a word
 * waits neither behind a film nor for a part of it that must be sent again.
 */
final class Pipes {
    private static final Logger LOG = LoggerFactory.getLogger(Pipes.class);

    static final String CHANNEL = "madang";
    /** The second channel's label; as the first one's subprotocol (RFC 8832 §5.1) it says that the second is known. */
    static final String PARTS = "madang-parts";

    private final EventLoop rtc;
    private final RTCPeerConnection connection;
    private final GuardedEvents events;
    private DataPipe words;
    private DataPipe parts;
    /** Where parts go: one way for as long as the connection lives, since they must come in order. */
    private DataPipe way;

    Pipes(EventLoop rtc, RTCPeerConnection connection, GuardedEvents events) {
        this.rtc = rtc;
        this.connection = connection;
        this.events = events;
    }

    /** On the offering side. */
    void open() {
        words = make(CHANNEL, PARTS);
        words.begin(this::wordsOpen);
    }

    /** The first channel of the right name is ours; others have no meaning. */
    void take(RTCDataChannel channel, ChannelObserver observer) {
        DataPipe taken = new DataPipe(rtc, channel, observer, events);
        if (words == null && CHANNEL.equals(channel.getLabel())) {
            words = taken;
            if (PARTS.equals(channel.getProtocol())) {
                openParts();
            }
            words.begin(this::wordsOpen);
        } else if (words != null && parts == null && PARTS.equals(channel.getLabel())) {
            parts = taken;
            parts.begin(this::partsOpen);
        } else {
            channel.close();
            taken.dispose();
        }
    }

    /** Without it parts go with the words. */
    private void openParts() {
        try {
            parts = make(PARTS, "");
            parts.begin(this::partsOpen);
        } catch (RuntimeException e) {
            LOG.warn("Parts of files get no channel of their own: {}", e.getMessage());
        }
    }

    private DataPipe make(String label, String subprotocol) {
        RTCDataChannelInit init = new RTCDataChannelInit();
        init.protocol = subprotocol;
        RTCDataChannel channel = connection.createDataChannel(label, init);
        ChannelObserver observer = new ChannelObserver(rtc);
        channel.registerObserver(observer);
        return new DataPipe(rtc, channel, observer, events);
    }

    private void wordsOpen(boolean open) {
        events.deliver(receiver -> receiver.dataChannel(open));
    }

    /** Where it ends by itself what was under way is lost: who sends over it offers again, as on a new channel. */
    private void partsOpen(boolean open) {
        if (!open && way == parts && words.isOpen()) {
            way = null;
            wordsOpen(false);
            wordsOpen(true);
        }
    }

    /** As {@link DataPipe#send}. */
    void send(byte[] message, boolean text) {
        if (words == null) {
            return;
        }
        if (text) {
            words.send(message, true);
        } else {
            way().send(message, false);
        }
    }

    private DataPipe way() {
        if (way == null) {
            way = parts != null && parts.isOpen() ? parts : words;
        }
        return way;
    }

    /** After the connection was closed. */
    void dispose() {
        if (parts != null) {
            parts.dispose();
        }
        if (words != null) {
            words.dispose();
        }
    }
}
