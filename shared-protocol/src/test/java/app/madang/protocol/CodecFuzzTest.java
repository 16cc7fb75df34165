package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** No text makes the codec do anything but read it or throw a ProtocolException. */
class CodecFuzzTest {
    private static final PeerId FROM = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");
    private static final long NANOS = 2_000_000_000;
    private static final int MIN_TEXTS = 2_000;

    private static final String[] TOKENS = {
        "{",
        "}",
        "[",
        "]",
        ":",
        ",",
        "\"",
        "\\",
        "\\u",
        "\\ud800",
        "\\udc00",
        "\ud83d",
        "\ude00",
        "null",
        "true",
        "false",
        "0",
        "-",
        "1",
        "9007199254740991",
        "9007199254740992",
        "1e400",
        "1E-999999999999",
        "0.1",
        "-0",
        "\"type\":",
        "\"seq\":",
        "\"ack\":",
        "\"to\":",
        "\"join\"",
        "\"offer\"",
        "\"self\"",
        "\"joined\"",
        "\"error\"",
        "\"name\":",
        "\"media\":",
        "\"peers\":",
        "\"features\":",
        " ",
        "\n",
        "\t",
        "\u0000",
        "\uFEFF",
        "\u2028",
        "한",
        "\\/",
        "\\n",
        "NaN"
    };

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final List<String> golden =
            new ArrayList<>(Golden.messages("client").values());

    @Test
    void noTextBreaksIt() {
        golden.addAll(Golden.messages("server").values());
        long end = System.nanoTime() + NANOS;
        int readable = 0;
        for (int texts = 0; texts < MIN_TEXTS || System.nanoTime() < end; texts++) {
            String text = random.nextInt(4) == 0 ? randomText() : mutated(golden.get(random.nextInt(golden.size())));
            try {
                readable += tryClient(text) + tryServer(text);
            } catch (Throwable t) {
                throw new AssertionError("seed " + seed + ", text " + text, t);
            }
        }
        assertThat(readable).as("some texts get past the JSON, seed %d", seed).isPositive();
    }

    private static int tryClient(String text) {
        try {
            ClientFrame frame = ClientFrame.parse(text);
            assertRelayed(frame, text);
            Envelope<ClientMessage> read = new Envelope<>(frame.seq(), frame.ack(), frame.message());
            ClientFrame again = ClientFrame.parse(MessageWriter.client(read));
            assertThat(new Envelope<>(again.seq(), again.ack(), again.message()))
                    .isEqualTo(read);
            return 1;
        } catch (ProtocolException e) {
            assertSmall(e);
            return 0;
        }
    }

    private static void assertRelayed(ClientFrame frame, String text) throws ProtocolException {
        String relayed = frame.relayed(FROM, 1, 2L);
        assertThat(Unicode.utf8Length(relayed))
                .isLessThanOrEqualTo(Unicode.utf8Length(text) + Limits.SERVER_EXTRA_BYTES);
        ServerFrame.parse(relayed);
    }

    private static int tryServer(String text) {
        try {
            Envelope<ServerMessage> read = ServerFrame.read(text);
            assertThat(ServerFrame.read(MessageWriter.server(read))).isEqualTo(read);
            return 1;
        } catch (ProtocolException e) {
            assertSmall(e);
            return 0;
        }
    }

    private static void assertSmall(ProtocolException e) {
        assertThat(e.code()).isNotNull();
        assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(2_000);
        assertThat(Unicode.isWellFormed(e.field() + e.getMessage())).isTrue();
    }

    private String randomText() {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "{\"type\":" : "");
        for (int n = random.nextInt(60); n > 0; n--) {
            text.append(TOKENS[random.nextInt(TOKENS.length)]);
        }
        return text.toString();
    }

    private String mutated(String good) {
        StringBuilder text = new StringBuilder(good);
        for (int n = 1 + random.nextInt(3); n > 0; n--) {
            mutate(text);
        }
        return text.toString();
    }

    private void mutate(StringBuilder text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(6)) {
            case 0 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)]);
            case 1 -> text.delete(at, to);
            case 2 -> text.insert(random.nextInt(text.length() + 1), text.substring(at, to));
            case 3 -> text.replace(at, to, TOKENS[random.nextInt(TOKENS.length)]);
            case 4 -> text.insert(at, TOKENS[random.nextInt(TOKENS.length)].repeat(random.nextInt(40)));
            default -> text.insert(at, (char) random.nextInt(0x10000));
        }
    }
}
