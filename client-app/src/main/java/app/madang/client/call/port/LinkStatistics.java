package app.madang.client.call.port;

/**
 * What a link did, from W3C webrtc-stats. Rates are over about the last second, losses over the last seconds, counts
 * since the link's beginning. -1 where unknown.
 */
public record LinkStatistics(Inbound in, Outbound out, double rttMs, Path path, Codecs codecs) {

    /** Without the codecs. */
    public LinkStatistics(Inbound in, Outbound out, double rttMs, Path path) {
        this(in, out, rttMs, path, Codecs.UNKNOWN);
    }

    /** Of the camera's pictures, both ways: VP8, VP9, H264, AV1; empty where none goes that way yet. */
    public record Codecs(String in, String out) {
        public static final Codecs UNKNOWN = new Codecs("", "");
    }

    /**
     * @param kbps of everything received, in 1,000 bits a second
     * @param audioLevel of the peer's sound, 0 to 1
     * @param audioPackets received sound packets: grows as long as media come
     * @param lossPercent of what the peer sent, 0 to 100
     * @param videoKbps of the camera's pictures without what packs them
     * @param audioKbps of the sound likewise
     * @param bytes everything that came, also what only keeps the way open
     * @param sinceMediaMs since the newest packet of sound or picture, at the time of these numbers
     */
    public record Inbound(
            double fps,
            int width,
            int height,
            double kbps,
            long framesDecoded,
            long framesDropped,
            long freezes,
            long packetsLost,
            double jitterMs,
            double audioLevel,
            long audioPackets,
            double lossPercent,
            double videoKbps,
            double audioKbps,
            long bytes,
            double sinceMediaMs) {}

    /**
     * @param targetKbps what the encoder aims at
     * @param limitedBy as {@code RTCOutboundRtpStreamStats.qualityLimitationReason}: none, cpu, bandwidth, other
     * @param layer the size of the layer that is sent to this peer, as {@code 640x360}, or {@code none}
     * @param lossPercent of what was sent, 0 to 100, as the peer reports it
     * @param videoKbps of the camera's pictures without what packs them
     * @param audioKbps of the sound likewise
     * @param availableKbps what the way to the peer is thought to carry
     * @param packets of sound and pictures that were sent
     * @param encodeMs for each of the camera's pictures, of a clock: where the processor is busy it grows
     */
    public record Outbound(
            double fps,
            int width,
            int height,
            double kbps,
            double targetKbps,
            String limitedBy,
            String layer,
            double lossPercent,
            double videoKbps,
            double audioKbps,
            double availableKbps,
            long packets,
            double encodeMs) {}

    /**
     * The selected candidate pair.
     *
     * @param local the candidate's type: host, srflx, prflx, relay
     * @param remote the same of the other side
     * @param protocol udp or tcp
     * @param relayProtocol udp, tcp or tls where local is relay, else null
     * @param tcpType of the local candidate where the protocol is tcp: active, passive or so, else null (RFC 6544 §4.5)
     */
    public record Path(String local, String remote, String protocol, String relayProtocol, String tcpType) {
        private static final String RELAY = "relay";

        /** Somebody in between passes everything on: a TURN server of either side. */
        public boolean relayed() {
            return RELAY.equals(local) || RELAY.equals(remote);
        }
    }
}
