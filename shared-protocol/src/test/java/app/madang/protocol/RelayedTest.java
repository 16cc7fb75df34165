package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What the server passes on from one client to another (PROTOCOL §5). */
class RelayedTest {
    private static final PeerId FROM = new PeerId("Yw3NKWbEM2aRElRIu7JbTw");

    @Test
    void keepsEveryOtherFieldAsItWas() throws ProtocolException {
        String rest = "\"x\":1e400,\"y\":1.0,\"z\":-0,\"big\":" + "9".repeat(2_000) + ",\"deep\":" + "[".repeat(15)
                + "]".repeat(15) + ",\"o\":{\"to\":1,\"seq\":[null,true,{\"from\":\"f\"}]},\"\":\"\"";
        String sent = "{\"to\":\"a\",\"seq\":3,\"ack\":9,\"from\":\"me\",\"type\":\"restart\"," + rest + "}";
        assertThat(ClientFrame.parse(sent).relayed(FROM, 7, 8L))
                .isEqualTo("{\"type\":\"restart\",\"from\":\"" + FROM + "\",\"seq\":7,\"ack\":8," + rest + "}");
        assertThat(ClientFrame.parse(sent).relayed(FROM, 7, null))
                .isEqualTo("{\"type\":\"restart\",\"from\":\"" + FROM + "\",\"seq\":7," + rest + "}");
    }

    @Test
    void escapesOnlyWhatJsonRequires() throws ProtocolException {
        String sent =
                "{\"type\":\"answer\",\"to\":\"\",\"sdp\":\"\\u00e9\\/\\u20ac\\ud83d\\ude00\\u2028\\n\\\"\\\\\\u0001\u007f한\"}";
        assertThat(ClientFrame.parse(sent).relayed(FROM, 1, null))
                .endsWith(",\"sdp\":\"é/€😀\u2028\\n\\\"\\\\\\u0001\u007f한\"}");
    }

    @Test
    void theLongestMessageGrowsByLittle() throws ProtocolException {
        for (String character : new String[] {"한", "/", "é", "😀", "\\u0001", "\\\\", "<", "\u2028", "\u007f"}) {
            String start = "{\"type\":\"sealed\",\"to\":\"\",\"box\":\"";
            int times = (Limits.MAX_MESSAGE_BYTES - bytes(start) - 2) / bytes(character);
            String sent = start + character.repeat(times) + "\"}";
            String relayed = ClientFrame.parse(sent).relayed(FROM, Limits.MAX_INTEGER, Limits.MAX_INTEGER);
            assertThat(bytes(relayed)).isLessThanOrEqualTo(bytes(sent) + Limits.SERVER_EXTRA_BYTES);
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
