package app.madang.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import app.madang.protocol.PeerMessage.Signalled;
import app.madang.protocol.PeerMessage.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What peers say past the server stands in docs/data-channel.md; the texts here are its examples. */
class PeerTextTest {

    @Test
    void sizesAreWrittenAsTheDocumentSays() throws ProtocolException {
        Shows both = new Shows(new PixelSize(640, 360), new PixelSize(1920, 1080));
        String text =
                "{\"type\":\"shows\",\"camera\":{\"width\":640,\"height\":360},\"screen\":{\"width\":1920,\"height\":1080}}";
        assertThat(PeerText.write(both)).asString(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(PeerText.read(bytes(text))).isEqualTo(both);
        assertThat(PeerText.read(bytes("{\"type\":\"shows\",\"screen\":null}"))).isEqualTo(new Shows(null, null));
    }

    private static final PeerId ANN = new PeerId("AAAAAAAAAAAAAAAAAAAAAA");

    @Test
    void chatIsWrittenAsTheDocumentSays() throws ProtocolException {
        isWritten(
                new PeerMessage.Chat(7, 5L, "See\nhttps://example.org", 1200),
                "{\"type\":\"chat\",\"seq\":7,\"n\":5,\"text\":\"See\\nhttps://example.org\",\"agoMs\":1200}");
        isWritten(
                new PeerMessage.Chat(8, null, "Only for you", 0),
                "{\"type\":\"chat\",\"seq\":8,\"text\":\"Only for you\",\"agoMs\":0}");
        isWritten(new PeerMessage.ChatReceived(8), "{\"type\":\"chat-received\",\"seq\":8}");
        isWritten(
                new PeerMessage.HistoryWanted(List.of(new PeerMessage.Run(ANN, 3, 9))),
                "{\"type\":\"history-wanted\",\"have\":[{\"stay\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"from\":3,\"to\":9}]}");
        isWritten(
                new PeerMessage.History(List.of(new PeerMessage.Kept(ANN, "Ann", 2, "Hello", 90_000)), true),
                "{\"type\":\"history\",\"kept\":[{\"stay\":\"AAAAAAAAAAAAAAAAAAAAAA\",\"name\":\"Ann\",\"n\":2,"
                        + "\"text\":\"Hello\",\"agoMs\":90000}],\"end\":true}");
    }

    @Test
    void reactionsAreWrittenAsTheDocumentSays() throws ProtocolException {
        isWritten(new PeerMessage.Reacted(Reaction.HEART), "{\"type\":\"reaction\",\"kind\":\"heart\"}");
        assertThat(PeerText.read(bytes("{\"type\":\"reaction\",\"kind\":\"rocket\"}")))
                .as("of a newer program")
                .isEqualTo(new Unknown("reaction"));
    }

    @Test
    void filesAreWrittenAsTheDocumentSays() throws ProtocolException {
        isWritten(new PeerMessage.FileTake(3, 1_048_576), "{\"type\":\"file-take\",\"id\":3,\"offset\":1048576}");
        isWritten(
                new PeerMessage.FileGot(3, 2_097_152, false),
                "{\"type\":\"file-got\",\"id\":3,\"offset\":2097152,\"hold\":false}");
        isWritten(new PeerMessage.FileHeld(3, true), "{\"type\":\"file-held\",\"id\":3,\"held\":true}");
        String sha = "0123456789abcdef".repeat(4);
        isWritten(new PeerMessage.FileEnd(3, sha), "{\"type\":\"file-end\",\"id\":3,\"sha256\":\"" + sha + "\"}");
        isWritten(new PeerMessage.FileKept(3), "{\"type\":\"file-kept\",\"id\":3}");
        isWritten(
                new PeerMessage.FileRefuse(3, FileReason.NO_SPACE),
                "{\"type\":\"file-refuse\",\"id\":3,\"reason\":\"no_space\"}");
        isWritten(
                new PeerMessage.FileWithdraw(3, FileReason.CHANGED),
                "{\"type\":\"file-withdraw\",\"id\":3,\"reason\":\"changed\"}");
        isWritten(
                new PeerMessage.FileOffer(4, "회의록.pdf", 1, null, true),
                "{\"type\":\"file-offer\",\"id\":4,\"name\":\"회의록.pdf\",\"size\":1,\"toAll\":true}");
        isWritten(
                new PeerMessage.FileOffer(3, "회의록.pdf", 5_000_000_000L, null, false),
                "{\"type\":\"file-offer\",\"id\":3,\"name\":\"회의록.pdf\",\"size\":5000000000}");
        assertThat(PeerText.read(bytes("{\"type\":\"file-refuse\",\"id\":3,\"reason\":\"bored\"}")))
                .isEqualTo(new PeerMessage.FileRefuse(3, FileReason.OTHER));
        byte[] largest = new byte[PeerMessage.FileOffer.MOST_PREVIEW];
        byte[] text = PeerText.write(new PeerMessage.FileOffer(1, "가".repeat(255), 1, largest, true));
        assertThat(text).hasSizeLessThan(Limits.MAX_MESSAGE_BYTES);
        assertThat(((PeerMessage.FileOffer) PeerText.read(text)).preview()).isEqualTo(largest);
    }

    private static void isWritten(PeerMessage message, String text) throws ProtocolException {
        assertThat(PeerText.write(message)).asString(StandardCharsets.UTF_8).isEqualTo(text);
        assertThat(PeerText.read(bytes(text))).isEqualTo(message);
    }

    @Test
    void whatPeopleWriteIsCleaned() {
        assertThat(ChatText.accepted(" a\r\nb\rc\t\u0007\u202Ed\u2066 ")).contains("a\nb\nc\td");
        assertThat(ChatText.accepted("\u200f\u05d0 \u00e9 \ud83d\ude00")).contains("\u200f\u05d0 \u00e9 \ud83d\ude00");
        assertThat(ChatText.accepted("\ud83d\ude00".repeat(ChatText.MAX))).isPresent();
        assertThat(ChatText.accepted("x".repeat(ChatText.MAX + 1))).isEmpty();
        assertThat(ChatText.accepted(" \n\u0000 ")).isEmpty();
        assertThat(ChatText.accepted("\ud83d")).isEmpty();
        assertThat(ChatText.accepted(null)).isEmpty();
    }

    /** The largest message that people can write is one that the channel takes. */
    @Test
    void theLongestMessageFits() throws ProtocolException {
        var longest = new PeerMessage.Chat(Limits.MAX_INTEGER, 1L, "\ud83d\ude00".repeat(ChatText.MAX), 0);
        assertThat(PeerText.write(longest)).hasSizeLessThan(Limits.MAX_MESSAGE_BYTES);
        assertThat(PeerText.read(PeerText.write(longest))).isEqualTo(longest);
    }

    static Stream<Signal> signals() {
        return GoldenSignals.BY_NAME.values().stream();
    }

    @ParameterizedTest
    @MethodSource("signals")
    void signalsAreThoseOfTheServer(Signal signal) throws ProtocolException {
        Signalled said = new Signalled(signal);
        assertThat(PeerText.read(PeerText.write(said))).isEqualTo(said);
    }

    @Test
    void aNewerProgramMaySayMore() throws ProtocolException {
        assertThat(PeerText.read(bytes("{\"type\":\"dance\",\"steps\":3}"))).isEqualTo(new Unknown("dance"));
        assertThatIllegalArgumentException().isThrownBy(() -> PeerText.write(new Unknown("dance")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"shows\",\"camera\":{\"width\":0,\"height\":1}}",
                "{\"type\":\"shows\",\"camera\":{\"width\":1,\"height\":16385}}",
                "{\"type\":\"shows\",\"camera\":{\"width\":1}}",
                "{\"type\":\"shows\",\"camera\":7}",
                "{\"type\":\"offer\",\"sdp\":\"v=0\"}",
                "{\"type\":\"chat\",\"seq\":0,\"text\":\"a\",\"agoMs\":0}",
                "{\"type\":\"chat\",\"seq\":1,\"text\":\" \",\"agoMs\":0}",
                "{\"type\":\"chat\",\"seq\":1,\"text\":\"a\",\"agoMs\":-1}",
                "{\"type\":\"chat\",\"seq\":1,\"text\":\"a\"}",
                "{\"type\":\"chat-received\",\"seq\":-1}",
                "{\"type\":\"file-offer\",\"id\":0,\"name\":\"a\",\"size\":1}",
                "{\"type\":\"file-offer\",\"id\":1,\"name\":\" \",\"size\":1}",
                "{\"type\":\"file-offer\",\"id\":1,\"name\":\"a\",\"size\":-1}",
                "{\"type\":\"file-offer\",\"id\":1,\"name\":\"a\",\"size\":1,\"preview\":\"%\"}",
                "{\"type\":\"file-take\",\"id\":1,\"offset\":9007199254740992}",
                "{\"type\":\"file-end\",\"id\":1,\"sha256\":\"ABC\"}",
                "{\"type\":\"history-wanted\",\"have\":[{\"stay\":\"me\",\"from\":1,\"to\":1}]}",
                "{\"type\":\"history\",\"kept\":[{}],\"end\":true}",
                "{\"type\":\"history\",\"kept\":[]}",
            })
    void whatIsNoMessageIsRefused(String text) {
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> PeerText.read(bytes(text)));
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        byte[] broken = {'{', (byte) 0xC0, (byte) 0x80, '}'};
        assertThatExceptionOfType(ProtocolException.class).isThrownBy(() -> PeerText.read(broken));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
