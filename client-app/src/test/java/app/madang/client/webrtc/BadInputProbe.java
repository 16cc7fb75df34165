package app.madang.client.webrtc;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.PeerConnection;
import app.madang.client.media.CodecChoice;
import app.madang.client.media.MediaRoutes;
import app.madang.protocol.IceServer;
import app.madang.protocol.Signal;
import java.util.ArrayList;
import java.util.List;

/** Gives a connection everything that is wrong, then connects a good one. */
final class BadInputProbe {
    static final List<String> DESCRIPTIONS = List.of(
            "",
            "v=0",
            "v=0\r\n",
            "nonsense",
            "v=0\r\n\u0000\r\n",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n",
            "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\nm=audio x\r\na=mid:0\r\n",
            section("m=audio 9 UDP/TLS/RTP/SAVPF 111"),
            section("m=audio 99999 UDP/TLS/RTP/SAVPF 111"),
            section("m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\na=sctp-port:99999999999"),
            section("m=video 9 UDP/TLS/RTP/SAVPF 96\r\na=rtpmap:96 VP8/90000\r\na=fmtp:96 x=%s%n%d"),
            "v=0\r\n" + "a=x\r\n".repeat(5_000),
            "v=0".repeat(100_000));

    private static final List<String> CANDIDATES = List.of(
            "candidate",
            "candidate:",
            "candidate:1 1 udp 1 10.0.0.1 99999 typ host",
            "candidate:1 1 udp 99999999999999 10.0.0.1 9 typ host",
            "candidate:1 1 udp 1 evil.example.org 9 typ host",
            "candidate:1 1 udp 1 10.0.0.1 9 typ nothing",
            "candidate:1 1 udp 1 10.0.0.1 9 typ host %s%n\u0000",
            "x".repeat(100_000),
            "candidate:1 999 udp 4294967295 256.256.256.256 0 typ host");

    private static final List<IceServer> SERVERS = List.of(
            new IceServer(List.of(), null, null),
            new IceServer(List.of(""), null, null),
            new IceServer(List.of("http://example.org"), null, null),
            new IceServer(List.of("turn:127.0.0.1:3478"), null, null),
            new IceServer(List.of("turn:127.0.0.1:3478"), "", ""),
            new IceServer(List.of("turn:127.0.0.1:3478?transport=sctp"), "a", "b"),
            new IceServer(List.of("stun:127.0.0.1:0", "stun:", "stun:[::1", "stun:a b"), null, null),
            new IceServer(List.of("STUN:example.invalid.", "stun:" + "a.".repeat(120) + "invalid"), null, null),
            new IceServer(List.of(" stuns:[::ffff:127.0.0.1]:9\u00a0", "turns:127.0.0.1?transport=udp"), "a", "b"),
            new IceServer(List.of("turn:127.0.0.1:3478"), "u".repeat(600), "p"));

    private static String section(String media) {
        return "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n" + media
                + "\r\nc=IN IP4 0.0.0.0\r\na=mid:0\r\na=ice-ufrag:abcd\r\na=ice-pwd:short\r\na=fingerprint:sha-256 00\r\n";
    }

    public static void main(String[] arguments) throws Exception {
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.None())) {
            MediaRoutes routes = new Routes();
            int refused = 0;
            for (String description : DESCRIPTIONS) {
                refused += offered(webRtc, routes, description) + answered(webRtc, routes, description);
            }
            System.out.println("refused " + refused);
            harass(webRtc, routes);
            System.out.println("rejected " + rejecting(webRtc, routes));
            try (Pair pair = new Pair(webRtc, routes, webRtc, routes, 9)) {
                pair.connect();
                CANDIDATES.forEach(text -> candidates(pair.offering.connection, text));
                pair.offering.statistics();
                System.out.println("connected after all of it");
            }
        }
    }

    private static int offered(WebRtc webRtc, MediaRoutes routes, String description) {
        Pair.End end = new Pair.End(Pair.peer('c', 1));
        try (PeerConnection connection =
                webRtc.connections(routes, IceSettings.NONE, CodecChoice.AUTO).open(end.id, false, List.of(), end)) {
            connection.acceptOffer(1, description);
            Await.until("the offer is refused: " + description.lines().findFirst(), () -> !end.failures.isEmpty());
            return end.failures.size();
        }
    }

    private static int answered(WebRtc webRtc, MediaRoutes routes, String description) {
        Pair.End end = new Pair.End(Pair.peer('d', 1));
        end.deaf = true;
        try (PeerConnection connection =
                webRtc.connections(routes, IceSettings.NONE, CodecChoice.AUTO).open(end.id, true, List.of(), end)) {
            connection.createOffer(1, false);
            connection.acceptAnswer(1, description);
            Await.until("the answer is refused: " + description.lines().findFirst(), () -> !end.failures.isEmpty());
            return end.failures.size();
        }
    }

    /** Sections that the peer wants nothing of (port 0), each by itself, all, and in another order; both ways. */
    private static int rejecting(WebRtc webRtc, MediaRoutes routes) {
        String whole = description(webRtc, routes);
        List<String> kinds = List.of("m=audio ", "m=video ", "m=application ", "m=");
        int applied = 0;
        for (String kind : kinds) {
            String answer = without(whole, kind).replace("a=setup:actpass", "a=setup:active");
            applied += applied(webRtc, routes, false, without(whole, kind))
                    + applied(webRtc, routes, false, without(videoFirst(whole), kind))
                    + applied(webRtc, routes, true, answer);
        }
        return applied;
    }

    private static String description(WebRtc webRtc, MediaRoutes routes) {
        Pair.End end = new Pair.End(Pair.peer('f', 1));
        end.deaf = true;
        try (PeerConnection connection =
                webRtc.connections(routes, IceSettings.NONE, CodecChoice.AUTO).open(end.id, true, List.of(), end)) {
            connection.createOffer(1, false);
            Await.until("an offer", () -> !end.sdps.isEmpty());
            return end.sdps.element();
        }
    }

    private static String without(String description, String kind) {
        return description.replaceAll("(?m)^(" + kind + "(?:[a-z]+ )?)\\d+ ", "$10 ");
    }

    private static String videoFirst(String description) {
        int audio = description.indexOf("m=audio");
        int video = description.indexOf("m=video");
        int screen = description.indexOf("m=video", video + 1);
        return description.substring(0, audio)
                + description.substring(video, screen)
                + description.substring(audio, video)
                + description.substring(screen);
    }

    private static int applied(WebRtc webRtc, MediaRoutes routes, boolean answer, String description) {
        Pair.End end = new Pair.End(Pair.peer('f', 2));
        end.deaf = true;
        try (PeerConnection connection =
                webRtc.connections(routes, IceSettings.NONE, CodecChoice.AUTO).open(end.id, answer, List.of(), end)) {
            end.connection = connection;
            if (answer) {
                connection.createOffer(1, false);
                connection.acceptAnswer(1, description);
            } else {
                connection.acceptOffer(1, description);
            }
            Await.until("applied or refused", () -> end.remoteApplied == 1 || !end.failures.isEmpty());
            // The library refuses some of them, as the first section of a bundle carries it.
            return end.failures.isEmpty() ? 1 : 0;
        }
    }

    /** Every call at the wrong time, with the wrong content, and after the end. */
    private static void harass(WebRtc webRtc, MediaRoutes routes) {
        Pair.End end = new Pair.End(Pair.peer('e', 1));
        end.deaf = true;
        List<PeerConnection> connections = new ArrayList<>();
        for (boolean offering : List.of(true, false)) {
            PeerConnection connection = webRtc.connections(routes, IceSettings.NONE, CodecChoice.AUTO)
                    .open(end.id, offering, SERVERS, end);
            connections.add(connection);
            CANDIDATES.forEach(text -> candidates(connection, text));
            connection.rollback(1);
            connection.send(new byte[10], true);
            connection.setIceServers(SERVERS);
            connection.createOffer(1, false);
            connection.createOffer(2, true);
            CANDIDATES.forEach(text -> candidates(connection, text));
            connection.acceptAnswer(7, "v=0");
        }
        connections.forEach(PeerConnection::close);
        connections.forEach(PeerConnection::close);
        for (PeerConnection connection : connections) {
            connection.createOffer(3, true);
            connection.acceptOffer(3, "v=0");
            connection.rollback(3);
            connection.send(new byte[10], true);
            connection.setIceServers(SERVERS);
            connection.requestStatistics(statistics -> System.out.println("statistics after the end"));
        }
    }

    private static void candidates(PeerConnection connection, String text) {
        connection.addCandidate(new Signal.Candidate(1, text, "0", 0));
        connection.addCandidate(new Signal.Candidate(1, text, "no such section", 99));
        connection.addCandidate(new Signal.Candidate(1, text, null, -1));
        connection.addCandidate(new Signal.Candidate(1, text, null, null));
    }

    private BadInputProbe() {}
}
