package app.madang.protocol;

import app.madang.protocol.PeerMessage.PixelSize;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text messages of a data channel as bytes of UTF-8; what {@link #read} reads is equal to what was written. */
public final class PeerText {
    private static final JsonReader READER = new JsonReader(Limits.MAX_MESSAGE_BYTES);

    private PeerText() {}

    /**
     * The message; {@link PeerMessage.Unknown} where the type is unknown.
     *
     * @throws ProtocolException unless it is UTF-8 and one JSON object with the fields of its type
     */
    public static PeerMessage read(byte[] utf8) throws ProtocolException {
        Fields in = new Fields(READER.read(text(utf8)), null);
        String type = in.text("type");
        return switch (type) {
            case "shows" -> new PeerMessage.Shows(size(in, "camera"), size(in, "screen"));
            case "chat" -> ChatFields.chat(in);
            case "chat-received" -> ChatFields.received(in);
            case "history-wanted" -> ChatFields.historyWanted(in);
            case "history" -> ChatFields.history(in);
            case "reaction" ->
                Reaction.of(in.text("kind"))
                        .<PeerMessage>map(PeerMessage.Reacted::new)
                        .orElse(new PeerMessage.Unknown(type));
            default -> {
                if (FileFields.isAboutFiles(type)) {
                    yield FileFields.read(type, in);
                }
                yield SignalFields.isSignal(type)
                        ? new PeerMessage.Signalled(SignalFields.read(type, in))
                        : new PeerMessage.Unknown(type);
            }
        };
    }

    /** @throws IllegalArgumentException for {@link PeerMessage.Unknown}, which is only ever received */
    public static byte[] write(PeerMessage message) {
        String text = switch (message) {
            case PeerMessage.Signalled said ->
                MessageText.of(SignalFields.type(said.signal()), out -> SignalFields.write(said.signal(), out));
            case PeerMessage.Shows shows ->
                MessageText.of(
                        "shows",
                        out -> out.object("camera", shows.camera(), PeerText::size)
                                .object("screen", shows.screen(), PeerText::size));
            case PeerMessage.Chat chat -> MessageText.of("chat", out -> ChatFields.write(chat, out));
            case PeerMessage.ChatReceived received ->
                MessageText.of("chat-received", out -> out.field("seq", received.seq()));
            case PeerMessage.HistoryWanted wanted ->
                MessageText.of("history-wanted", out -> out.objects("have", wanted.have(), ChatFields::write));
            case PeerMessage.History history ->
                MessageText.of(
                        "history",
                        out -> out.objects("kept", history.kept(), ChatFields::write)
                                .field("end", history.end()));
            case PeerMessage.FileOffer offer -> FileFields.write(offer);
            case PeerMessage.FileTake take -> FileFields.write(take);
            case PeerMessage.FileGot got -> FileFields.write(got);
            case PeerMessage.FileHeld held -> FileFields.write(held);
            case PeerMessage.FileEnd end -> FileFields.write(end);
            case PeerMessage.FileKept kept -> FileFields.write(kept);
            case PeerMessage.FileRefuse refuse -> FileFields.write(refuse);
            case PeerMessage.FileWithdraw withdraw -> FileFields.write(withdraw);
            case PeerMessage.Reacted reacted ->
                MessageText.of(
                        "reaction", out -> out.field("kind", reacted.reaction().word()));
            case PeerMessage.Unknown unknown -> throw new IllegalArgumentException("unknown: " + unknown.type());
        };
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] utf8) throws ProtocolException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProtocolException(ErrorCode.BAD_MESSAGE, null, "not UTF-8");
        }
    }

    private static PixelSize size(Fields in, String name) throws ProtocolException {
        return in.objectOrNull(
                name,
                size -> new PixelSize(
                        size.intValue("width", 1, PixelSize.MAX), size.intValue("height", 1, PixelSize.MAX)));
    }

    private static void size(MessageText out, PixelSize size) {
        out.field("width", size.width()).field("height", size.height());
    }
}
