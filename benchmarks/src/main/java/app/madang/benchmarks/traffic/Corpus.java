package app.madang.benchmarks.traffic;

import app.madang.benchmarks.dialect.Kind;
import app.madang.benchmarks.dialect.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The fields of the messages that are relayed, as JSON without braces. The descriptions are those that Madang's client
 * makes, with keys and addresses replaced; the candidates have addresses of RFC 5737.
 */
public final class Corpus {
    private static final int CANDIDATES = 64;

    private final byte[] offer = description("offer.sdp", "\"link\":1,\"negotiation\":1,\"sdp\":\"");
    private final byte[] answer = description("answer.sdp", "\"negotiation\":1,\"sdp\":\"");
    private final List<byte[]> candidates;

    public Corpus() {
        SplittableRandom random = new SplittableRandom(1);
        candidates = Stream.generate(() -> Text.ascii(candidate(random)))
                .limit(CANDIDATES)
                .toList();
    }

    /** @param variant any number; candidates differ by it */
    public byte[] fields(Kind kind, int variant) {
        return switch (kind) {
            case OFFER -> offer;
            case ANSWER -> answer;
            case CANDIDATE -> candidates.get(Math.floorMod(variant, CANDIDATES));
        };
    }

    private static byte[] description(String resource, String before) {
        try (InputStream in = Corpus.class.getResourceAsStream(resource)) {
            String sdp = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return Text.ascii(before + sdp.replace("\n", "\\r\\n") + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** Host over UDP, host over TCP, server reflexive and relayed ones, as they come. */
    private static String candidate(SplittableRandom random) {
        String mine = "192.0.2." + random.nextInt(1, 255) + " " + random.nextInt(32_768, 61_000);
        String seen = "198.51.100." + random.nextInt(1, 255) + " " + random.nextInt(1_024, 65_536);
        String rest = switch (random.nextInt(4)) {
            case 0 -> " udp 2122194687 " + mine + " typ host";
            case 1 -> " tcp 1518214911 " + mine + " typ host tcptype passive";
            case 2 -> " udp 1685987071 " + seen + " typ srflx raddr " + mine.replace(" ", " rport ");
            default ->
                " udp 41885439 203.0.113.7 " + random.nextInt(49_152, 65_536) + " typ relay raddr "
                        + seen.replace(" ", " rport ");
        };
        return "\"negotiation\":1,\"candidate\":\"candidate:" + Integer.toUnsignedString(random.nextInt()) + " 1" + rest
                + " generation 0 ufrag Of3r network-id 1\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0";
    }
}
