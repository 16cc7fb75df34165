package app.madang.protocol;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every message of a client: its file, its record, and its file again. */
class ClientGoldenTest {
    private static final StaySecret SECRET = new StaySecret("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8");
    private static final MediaState MEDIA = new MediaState(true, false, false);

    static final List<String> NAMES = List.copyOf(Golden.messages("client").keySet());

    private static final Map<String, Envelope<? extends ClientMessage>> EXPECTED = Map.ofEntries(
            entry(
                    "join",
                    plain(
                            null,
                            null,
                            new ClientMessage.Join(1, SECRET, "Ana", MEDIA, false, null, List.of(), null, null))),
            entry(
                    "join-back",
                    plain(
                            null,
                            41L,
                            new ClientMessage.Join(
                                    2,
                                    SECRET,
                                    "Ana",
                                    new MediaState(false, true, true),
                                    true,
                                    "madang-desktop/0.1 (linux)",
                                    List.of("x-one", "x-two"),
                                    41L,
                                    "s\"e\\sam é"))),
            entry("self", plain(1L, null, new ClientMessage.Self("안나", MEDIA, true))),
            entry("self-nothing", plain(2L, null, new ClientMessage.Self(null, null, null))),
            entry("leave", plain(Limits.MAX_INTEGER, 0L, new ClientMessage.Leave())),
            entry("ping", plain(null, 4L, new ClientMessage.Ping(-Limits.MAX_INTEGER))));

    private static Envelope<? extends ClientMessage> plain(Long seq, Long ack, ClientMessage message) {
        return new Envelope<>(seq, ack, message);
    }

    private static Envelope<? extends ClientMessage> expected(String name) {
        Signal signal = GoldenSignals.BY_NAME.get(name);
        return signal == null
                ? EXPECTED.get(name)
                : plain(3L, 12L, new ClientMessage.Relay("r5YTdg9yY1-9tEpaCmPDnw", signal));
    }

    @ParameterizedTest
    @FieldSource("NAMES")
    void isReadAndWrittenAgain(String name) throws ProtocolException {
        String text = Golden.messages("client").get(name);
        ClientFrame frame = ClientFrame.parse(text);
        assertThat(frame.typeKnown()).isTrue();
        Envelope<ClientMessage> read = new Envelope<>(frame.seq(), frame.ack(), frame.message());
        assertThat(read).isEqualTo(expected(name));

        String written = MessageWriter.client(read);
        JsonReader reader = new JsonReader(Limits.MAX_MESSAGE_BYTES);
        assertThat(reader.read(written)).isEqualTo(reader.read(text));
    }

    @Test
    void noMessageIsWithoutItsFile() {
        List<String> types = NAMES.stream()
                .map(name -> expected(name).message().getClass().getSimpleName())
                .distinct()
                .toList();
        for (Class<?> message : ClientMessage.class.getPermittedSubclasses()) {
            assertThat(types).contains(message.getSimpleName());
        }
        assertThat(NAMES).containsAll(GoldenSignals.BY_NAME.keySet());
        List<? extends Class<?>> signals =
                GoldenSignals.BY_NAME.values().stream().map(Signal::getClass).toList();
        for (Class<?> signal : Signal.class.getPermittedSubclasses()) {
            assertThat(signals.contains(signal)).as("%s", signal).isTrue();
        }
    }
}
