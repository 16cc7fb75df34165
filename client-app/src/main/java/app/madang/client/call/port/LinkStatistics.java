package app.madang.client.call.port;

/**
 * What a link did, from W3C webrtc-stats. Rates are over the time since the last question, counts since the link's
 * beginning. -1 where unknown.
 */
public record LinkStatistics(Inbound in, Outbound out, double rttMs, Path path) {

    /**
     * @param kbps of everything received, in 1,000 bits a second
     * @param audioLevel of the peer's sound, 0 to 1
     * @param audioPackets received sound packets: grows as long as media come
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
            long audioPackets) {}

    /**
     * @param targetKbps what the encoder aims at
     * @param limitedBy as {@code RTCOutboundRtpStreamStats.qualityLimitationReason}: none, cpu, bandwidth, other
     * @param layer the layer that is sent to this peer, as {@code full}, {@code half}, {@code quarter}
     */
    public record Outbound(
            double fps, int width, int height, double kbps, double targetKbps, String limitedBy, String layer) {}

    /**
     * The selected candidate pair.
     *
     * @param local the candidate's type: host, srflx, prflx, relay
     * @param remote the same of the other side
     * @param protocol udp or tcp
     * @param relayProtocol udp, tcp or tls where local is relay, else null
     */
    public record Path(String local, String remote, String protocol, String relayProtocol) {}
}
