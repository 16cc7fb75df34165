package app.madang.client.webrtc;

import app.madang.client.call.port.IceSettings;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.MediaRoutes;
import app.madang.client.media.Sending;
import app.madang.client.media.VideoKind;
import app.madang.loop.EventLoop;
import app.madang.protocol.PeerId;
import dev.onvoid.webrtc.PeerConnectionFactory;
import dev.onvoid.webrtc.RTCBundlePolicy;
import dev.onvoid.webrtc.RTCConfiguration;
import dev.onvoid.webrtc.RTCIceServer;
import dev.onvoid.webrtc.RTCIceTransportPolicy;
import dev.onvoid.webrtc.RTCPeerConnection;
import dev.onvoid.webrtc.RTCRtpSender;
import java.util.List;

/**
 * Owns the native objects of one connection: makes them in the order of their sections (PROTOCOL §6) and disposes of
 * them in the one order that the library survives. On the rtc thread.
 */
final class Parts {
    private static final String CAMERA_STREAM = "camera";
    private static final String SCREEN_STREAM = "screen";

    private final Pipes pipes;
    private final IceSettings ice;
    private final RTCPeerConnection connection;
    /** In the order of their kinds' sections: camera, screen. */
    private final List<Section> sections;

    private final SoundSending soundSending;
    private final RemoteSound sound;
    private final Sound ownSound;
    private boolean soundRejected;

    private Parts(
            Pipes pipes,
            IceSettings ice,
            RTCPeerConnection connection,
            SoundSending soundSending,
            RemoteSound sound,
            Sound ownSound,
            List<Section> sections) {
        this.soundSending = soundSending;
        this.sound = sound;
        this.ownSound = ownSound;
        this.pipes = pipes;
        this.ice = ice;
        this.connection = connection;
        this.sections = sections;
    }

    static Parts make(
            EventLoop rtc,
            PeerConnectionFactory factory,
            Sound ownSound,
            SoundMeter meter,
            MediaRoutes routes,
            PeerId peer,
            Callbacks callbacks,
            GuardedEvents events,
            IceSettings ice,
            CodecChoice codec) {
        // Servers are configured afterwards: the library reports bad ones there, and crashes on them here.
        RTCPeerConnection connection = factory.createPeerConnection(configuration(ice, List.of()), callbacks);
        RTCRtpSender soundSender =
                ownSound.attaching(() -> connection.addTrack(ownSound.track(), List.of(CAMERA_STREAM)));
        SoundSending soundSending = new SoundSending(soundSender, ownSound, () -> routes.soundKbps(peer));
        RemoteSound sound = new RemoteSound(connection.getReceivers()[0].getTrack(), meter);
        sound.attach();
        CodecPreference preference = new CodecPreference(factory, codec);
        Section camera = Section.add(factory, connection, peer, VideoKind.CAMERA, CAMERA_STREAM, routes);
        preference.applyToLast(connection, VideoKind.CAMERA);
        Section screen = Section.add(factory, connection, peer, VideoKind.SCREEN, SCREEN_STREAM, routes);
        preference.applyToLast(connection, VideoKind.SCREEN);
        Pipes pipes = new Pipes(rtc, connection, events);
        return new Parts(pipes, ice, connection, soundSending, sound, ownSound, List.of(camera, screen));
    }

    private static RTCConfiguration configuration(IceSettings ice, List<RTCIceServer> servers) {
        RTCConfiguration configuration = new RTCConfiguration();
        configuration.bundlePolicy = RTCBundlePolicy.MAX_BUNDLE;
        configuration.iceServers = servers;
        if (ice.relayOnly()) {
            configuration.iceTransportPolicy = RTCIceTransportPolicy.RELAY;
        }
        if (ice.ports() != null) {
            configuration.portAllocatorConfig.minPort = ice.ports().first();
            configuration.portAllocatorConfig.maxPort = ice.ports().last();
        }
        return configuration;
    }

    RTCPeerConnection connection() {
        return connection;
    }

    void iceServers(List<RTCIceServer> servers) {
        connection.setConfiguration(configuration(ice, servers));
    }

    /** Follows what the pipeline chose since the last time. */
    void limitBitrates() {
        sections.forEach(Section::limit);
        if (!soundRejected) {
            soundSending.limit();
        }
    }

    /** What the pipeline chose since the last time, as far as descriptions tell it. */
    Terms terms() {
        // A tile out of sight is no reason: its next picture shall be there at once.
        boolean narrow = soundSending.isNarrow();
        return new Terms(narrow, !narrow || sections.stream().anyMatch(Section::sends));
    }

    void hear(boolean heard) {
        sound.hear(heard);
    }

    void sendWholePictures() {
        sections.forEach(Section::sendWholePicture);
    }

    void connected() {
        sections.forEach(Section::connected);
    }

    /** True where people hear what is received, so that pictures must wait for it. */
    boolean soundPlayed() {
        return ownSound.isPlayed();
    }

    Sending cameraSending() {
        return sections.getFirst().sending();
    }

    Pipes pipes() {
        return pipes;
    }

    /**
     * Lets go of what a rejected section frees, and takes our track out of it, before the description that rejects it is
     * applied: a stopped sender keeps its track for ever, and a track that is kept cannot be disposed of.
     */
    void prepareFor(SessionText remote) {
        if (remote.rejects("audio", 0) && !soundRejected) {
            soundRejected = true;
            sound.detach();
            silence(soundSending.sender());
        }
        for (int n = 0; n < sections.size(); n++) {
            if (remote.rejects("video", n)) {
                sections.get(n).reject();
            }
        }
    }

    private void silence(RTCRtpSender sender) {
        ownSound.attaching(() -> {
            sender.replaceTrack(null);
            return sender;
        });
    }

    /** The order matters: see the package's description. */
    void dispose() {
        sections.forEach(Section::stop);
        sound.detach();
        for (RTCRtpSender sender : connection.getSenders()) {
            silence(sender);
        }
        connection.close();
        sections.forEach(Section::disposeTrack);
        pipes.dispose();
        sections.forEach(Section::disposeSource);
    }
}
