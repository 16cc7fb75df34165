package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, whatever its type (PROTOCOL §1). */
class MalformedTextTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "1",
                "\"type\"",
                "[]",
                "[{\"type\":\"leave\"}]",
                "{",
                "}",
                "{\"type\"}",
                "{\"type\":}",
                "{type:\"leave\"}",
                "{'type':'leave'}",
                "{\"type\":\"leave\",}",
                "{,\"type\":\"leave\"}",
                "\uFEFF{\"type\":\"leave\"}",
                "{\"type\":\"leave\"}x",
                "{\"type\":\"leave\"}{}",
                "{\"type\":\"leave\"} 1",
                "{\"type\":\"leave\"}]",
                "{\"type\":\"leave\"} null",
                "{\"type\":\"leave\"}//",
                "/**/{\"type\":\"leave\"}",
                "{\"type\":\"leave\",\"a\":01}",
                "{\"type\":\"leave\",\"a\":+1}",
                "{\"type\":\"leave\",\"a\":.5}",
                "{\"type\":\"leave\",\"a\":1.}",
                "{\"type\":\"leave\",\"a\":1e}",
                "{\"type\":\"leave\",\"a\":0x1}",
                "{\"type\":\"leave\",\"a\":NaN}",
                "{\"type\":\"leave\",\"a\":-Infinity}",
                "{\"type\":\"leave\",\"a\":-}",
                "{\"type\":\"leave\",\"a\":undefined}",
                "{\"type\":\"leave\",\"a\":tru}",
                "{\"type\":\"leave\",\"a\":[1,]}",
                "{\"type\":\"leave\",\"a\":[1 2]}",
                "{\"type\":\"leave\",\"a\":[}",
                "{\"type\":\"leave\",\"a\":\"\n\"}",
                "{\"type\":\"leave\",\"a\":\"\u0000\"}",
                "{\"type\":\"leave\",\"a\":\"\\x\"}",
                "{\"type\":\"leave\",\"a\":\"\\u12\"}",
                "{\"type\":\"leave\",\"a\":\"",
                "{\"type\":\"leave\",1:2}",
                "{\"type\":\"leave\"\u00a0}",
                "{\"type\":\"leave\",\"a\":\"\ud800\"}",
                "{\"type\":\"leave\",\"\udc00\":1}",
                "{\"type\":\"leave\"}\ud83d",
                "{\"type\":\"leave\",\"\\ud800\":1}",
                "{\"type\":\"leave\",\"a\":[{\"\\udfff\":1}]}"
            })
    void isNoMessage(String text) {
        assertRefused(text, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|type",
                "{\"type\":null}|type",
                "{\"type\":1}|type",
                "{\"type\":[\"leave\"]}|type",
                "{\"type\":\"leave\",\"type\":\"leave\"}|type",
                "{\"type\":\"leave\",\"a\":1,\"a\":null}|a",
                "{\"type\":\"leave\",\"a\":1,\"\\u0061\":1}|a",
                "{\"type\":\"leave\",\"a\":{\"b\":[0,{\"c\":1,\"d\":2,\"c\":3}]}}|a.b.1.c",
                "{\"type\":\"leave\",\"a\":\"\\ud800\"}|a",
                "{\"type\":\"leave\",\"a\":\"\\udc00\\ud800\"}|a",
                "{\"type\":\"leave\",\"a\":[\"\\ud800x\"]}|a.0",
                "{\"type\":\"\\ud800\"}|type",
            })
    void namesTheField(String text, String field) {
        assertRefused(text, field);
    }

    @Test
    void sixteenLevelsAreTheMost() throws ProtocolException {
        assertThat(ClientFrame.parse(nested("[", "]", 16)).type()).isEqualTo("leave");
        assertThat(ClientFrame.parse(nested("{\"a\":", "}", 16)).type()).isEqualTo("leave");
        assertRefused(nested("[", "]", 17), null);
        assertRefused(nested("{\"a\":", "}", 17), null);
        assertRefused("[".repeat(60_000), null);
        assertRefused("{\"a\":".repeat(10_000), null);
    }

    /** @param levels the message itself is the first */
    private static String nested(String open, String close, int levels) {
        return "{\"type\":\"leave\",\"a\":" + open.repeat(levels - 1) + "1" + close.repeat(levels - 1) + "}";
    }

    @Test
    void theLimitCountsBytes() throws ProtocolException {
        String fits = padded("x", Limits.MAX_MESSAGE_BYTES);
        assertThat(ClientFrame.parse(fits).type()).isEqualTo("leave");
        assertThat(ClientFrame.parse(padded("한", Limits.MAX_MESSAGE_BYTES - 2)).type())
                .isEqualTo("leave");
        for (String tooLarge : new String[] {fits + " ", padded("한", Limits.MAX_MESSAGE_BYTES + 3), fits + fits}) {
            ProtocolException e = catchThrowableOfType(ProtocolException.class, () -> ClientFrame.parse(tooLarge));
            assertThat(e.code()).isEqualTo(ErrorCode.TOO_LARGE);
        }
    }

    private static String padded(String character, int bytes) {
        String start = "{\"type\":\"leave\",\"a\":\"";
        int room = bytes - start.length() - 2;
        int width = (int) Unicode.utf8Length(character);
        return start + "x".repeat(room % width) + character.repeat(room / width) + "\"}";
    }

    @Test
    void anErrorStaysSmallAndQuotesNothing() {
        String name = "n".repeat(3_000);
        ProtocolException twice = catchThrowableOfType(
                ProtocolException.class,
                () -> ClientFrame.parse("{\"" + name + "\":{\"" + name + "\":1,\"" + name + "\":2}}"));
        assertThat(twice.field()).hasSizeLessThan(200);
        assertThat(twice.getMessage()).hasSizeLessThan(300);
        ProtocolException garbage = catchThrowableOfType(
                ProtocolException.class, () -> ClientFrame.parse("{\"type\":\"offer\",\"sdp\":secret}"));
        assertThat(garbage.getMessage()).doesNotContain("secret");
    }

    private static void assertRefused(String text, String field) {
        ProtocolException client = catchThrowableOfType(ProtocolException.class, () -> ClientFrame.parse(text));
        assertThat(client).as("%s", text).isNotNull();
        assertThat(client.code()).isEqualTo(ErrorCode.BAD_MESSAGE);
        assertThat(client.field()).as("%s", text).isEqualTo(field);
        assertThat(client.getMessage()).isNotBlank();
        ProtocolException server = catchThrowableOfType(ProtocolException.class, () -> ServerFrame.read(text));
        assertThat(server).as("%s", text).isNotNull();
        assertThat(server.field()).as("%s", text).isEqualTo(field);
    }
}
