package app.madang.protocol;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every message of the server: its file, its record, and its file again. */
class ServerGoldenTest {
    private static final PeerId A = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");
    private static final PeerId B = new PeerId("r5YTdg9yY1-9tEpaCmPDnw");
    private static final MediaState MEDIA = new MediaState(true, false, false);
    private static final PeerInfo HANA = new PeerInfo(B, "하나 👩‍🚀", MEDIA, false, true);
    private static final PeerInfo BO =
            new PeerInfo(new PeerId("AAAAAAAAAAAAAAAAAAAAAA"), "Bo", new MediaState(false, true, true), true, false);
    private static final List<IceServer> ICE = List.of(
            new IceServer(List.of("stun:stun.example.org:3478"), null, null),
            new IceServer(
                    List.of("turn:turn.example.org:3478?transport=udp", "turns:turn.example.org:443"),
                    "1767225600:a",
                    "c3/+="));
    private static final ServerMessage.Rate RATE = new ServerMessage.Rate(100, 400);

    static final List<String> NAMES = List.copyOf(Golden.messages("server").keySet());

    private static final Map<String, Envelope<? extends ServerMessage>> EXPECTED = Map.ofEntries(
            entry(
                    "joined",
                    new Envelope<>(
                            null,
                            0L,
                            new ServerMessage.Joined(
                                    1,
                                    A,
                                    false,
                                    0,
                                    List.of(),
                                    8,
                                    List.of(),
                                    null,
                                    10_000,
                                    30_000,
                                    65_536,
                                    RATE,
                                    "madang-signaling/0.1",
                                    "k3",
                                    List.of()))),
            entry(
                    "joined-resumed",
                    new Envelope<>(
                            null,
                            17L,
                            new ServerMessage.Joined(
                                    1,
                                    A,
                                    true,
                                    17,
                                    List.of(HANA, BO),
                                    8,
                                    ICE,
                                    3_600_000L,
                                    10_000,
                                    30_000,
                                    65_536,
                                    RATE,
                                    "madang-signaling/0.1",
                                    "k3",
                                    List.of("x-one")))),
            entry("peer-joined", new Envelope<>(1L, null, new ServerMessage.PeerJoined(HANA))),
            entry(
                    "peer-changed",
                    new Envelope<>(
                            2L, 5L, new ServerMessage.PeerChanged(new PeerInfo(B, HANA.name(), MEDIA, true, true)))),
            entry("peer-absent", new Envelope<>(3L, null, new ServerMessage.PeerAbsent(B))),
            entry("peer-present", new Envelope<>(4L, null, new ServerMessage.PeerPresent(B))),
            entry("peer-left-left", new Envelope<>(5L, null, new ServerMessage.PeerLeft(B, LeaveReason.LEFT))),
            entry("peer-left-timeout", new Envelope<>(5L, null, new ServerMessage.PeerLeft(B, LeaveReason.TIMEOUT))),
            entry("peer-left-protocol", new Envelope<>(5L, null, new ServerMessage.PeerLeft(B, LeaveReason.PROTOCOL))),
            entry("ice-servers", new Envelope<>(6L, null, new ServerMessage.IceServers(ICE, 3_600_000L))),
            entry("ice-servers-forever", new Envelope<>(6L, null, new ServerMessage.IceServers(List.of(), null))),
            entry("draining", new Envelope<>(7L, null, new ServerMessage.Draining(60_000))),
            entry(
                    "error",
                    refusal(
                            8L,
                            "bad_message",
                            "media.audio is missing",
                            false,
                            9L,
                            null,
                            new ServerMessage.ErrorDetails("media.audio", null, null))),
            entry(
                    "error-version",
                    refusal(
                            null,
                            "unsupported_version",
                            "this server speaks version 1",
                            true,
                            null,
                            null,
                            new ServerMessage.ErrorDetails(null, List.of(1, 2), null))),
            entry("error-rate", refusal(8L, "rate_limited", "too many messages", false, null, 250L, null)),
            entry(
                    "error-internal",
                    refusal(
                            8L,
                            "internal",
                            "the server failed",
                            true,
                            null,
                            null,
                            new ServerMessage.ErrorDetails(null, null, "7f3a"))),
            entry("error-unheard-of", refusal(null, "moon_phase", "not tonight", true, null, null, null)),
            entry("pong", new Envelope<>(null, 0L, new ServerMessage.Pong(1))),
            entry("unknown", new Envelope<>(8L, 1L, new ServerMessage.Unknown("weather"))));

    private static Envelope<ServerMessage> refusal(
            Long ack,
            String code,
            String message,
            boolean fatal,
            Long inReplyTo,
            Long retry,
            ServerMessage.ErrorDetails details) {
        return new Envelope<>(null, ack, new ServerMessage.Refusal(code, message, fatal, inReplyTo, retry, details));
    }

    private static Envelope<? extends ServerMessage> expected(String name) {
        Signal signal = GoldenSignals.BY_NAME.get(name);
        return signal == null ? EXPECTED.get(name) : new Envelope<>(12L, 3L, new ServerMessage.Relayed(A, signal));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void isReadAndWrittenAgain(String name) throws ProtocolException {
        String text = Golden.messages("server").get(name);
        Envelope<ServerMessage> read = ServerFrame.read(text);
        assertThat(read).isEqualTo(expected(name));

        String written = MessageWriter.server(read);
        JsonReader reader = new JsonReader(Limits.MAX_MESSAGE_BYTES);
        assertThat(reader.read(written)).isEqualTo(reader.read(text));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void fieldsOfLaterVersionsAreIgnored(String name) throws ProtocolException {
        String text = Golden.messages("server").get(name);
        String later = text.replace("{", "{\"later\":[1e400, {}],");
        assertThat(ServerFrame.read(later)).isEqualTo(ServerFrame.read(text));
    }

    @Test
    void noMessageIsWithoutItsFile() {
        List<String> types = NAMES.stream()
                .map(name -> expected(name).message().getClass().getSimpleName())
                .distinct()
                .toList();
        for (Class<?> message : ServerMessage.class.getPermittedSubclasses()) {
            assertThat(types).contains(message.getSimpleName());
        }
        assertThat(NAMES).containsAll(GoldenSignals.BY_NAME.keySet());
    }

    /** The server relays what a client sent, and its own text is what the receiver's client reads. */
    @Test
    void aRelayedMessageReadsAsTheSenderMeantIt() throws ProtocolException {
        for (Map.Entry<String, Signal> signal : GoldenSignals.BY_NAME.entrySet()) {
            String sent =
                    MessageWriter.client(new Envelope<>(4L, 5L, new ClientMessage.Relay(B.value(), signal.getValue())));
            Envelope<ServerMessage> heard =
                    ServerFrame.read(ClientFrame.parse(sent).relayed(A, 9, 4L));
            assertThat(heard).isEqualTo(new Envelope<>(9L, 4L, new ServerMessage.Relayed(A, signal.getValue())));
        }
    }
}
