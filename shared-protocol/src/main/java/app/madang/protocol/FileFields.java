package app.madang.protocol;

import app.madang.protocol.PeerMessage.FileEnd;
import app.madang.protocol.PeerMessage.FileGot;
import app.madang.protocol.PeerMessage.FileHeld;
import app.madang.protocol.PeerMessage.FileKept;
import app.madang.protocol.PeerMessage.FileOffer;
import app.madang.protocol.PeerMessage.FileRefuse;
import app.madang.protocol.PeerMessage.FileTake;
import app.madang.protocol.PeerMessage.FileWithdraw;
import java.util.Base64;
import java.util.regex.Pattern;

/** The fields of messages about files (docs/data-channel.md). */
final class FileFields {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private FileFields() {}

    static boolean isAboutFiles(String type) {
        return type.startsWith("file-");
    }

    static PeerMessage read(String type, Fields in) throws ProtocolException {
        return switch (type) {
            case "file-offer" -> offer(in);
            case "file-take" -> new FileTake(id(in), bytes(in, "offset"));
            case "file-got" -> new FileGot(id(in), bytes(in, "offset"), in.bool("hold"));
            case "file-held" -> new FileHeld(id(in), in.bool("held"));
            case "file-end" -> new FileEnd(id(in), sha256(in));
            case "file-kept" -> new FileKept(id(in));
            case "file-refuse" -> new FileRefuse(id(in), FileReason.of(in.text("reason")));
            case "file-withdraw" -> new FileWithdraw(id(in), FileReason.of(in.text("reason")));
            default -> new PeerMessage.Unknown(type);
        };
    }

    private static FileOffer offer(Fields in) throws ProtocolException {
        String name = in.text("name", FileOffer.MOST_NAME);
        if (name.isBlank()) {
            throw in.bad("name", "is empty");
        }
        boolean toAll = Boolean.TRUE.equals(in.boolOrNull("toAll"));
        return new FileOffer(id(in), name, bytes(in, "size"), preview(in), toAll);
    }

    private static byte[] preview(Fields in) throws ProtocolException {
        String text = in.textOrNull("preview", 2 * FileOffer.MOST_PREVIEW);
        if (text == null) {
            return null;
        }
        try {
            byte[] preview = Base64.getDecoder().decode(text);
            if (preview.length <= FileOffer.MOST_PREVIEW) {
                return preview;
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw in.bad("preview", "is no Base64 of at most " + FileOffer.MOST_PREVIEW + " bytes");
    }

    private static String sha256(Fields in) throws ProtocolException {
        String digits = in.text("sha256");
        if (!SHA_256.matcher(digits).matches()) {
            throw in.bad("sha256", "is no SHA-256");
        }
        return digits;
    }

    private static int id(Fields in) throws ProtocolException {
        return in.intValue("id", 1, Integer.MAX_VALUE);
    }

    private static long bytes(Fields in, String name) throws ProtocolException {
        return in.integer(name, 0, Limits.MAX_INTEGER);
    }

    static String write(FileOffer offer) {
        byte[] preview = offer.preview();
        return MessageText.of(
                "file-offer",
                out -> out.field("id", offer.id())
                        .field("name", offer.name())
                        .field("size", offer.size())
                        .field(
                                "preview",
                                preview == null ? null : Base64.getEncoder().encodeToString(preview))
                        .field("toAll", offer.toAll() ? true : null));
    }

    static String write(FileTake take) {
        return MessageText.of("file-take", out -> out.field("id", take.id()).field("offset", take.offset()));
    }

    static String write(FileGot got) {
        return MessageText.of(
                "file-got",
                out -> out.field("id", got.id()).field("offset", got.offset()).field("hold", got.hold()));
    }

    static String write(FileHeld held) {
        return MessageText.of("file-held", out -> out.field("id", held.id()).field("held", held.held()));
    }

    static String write(FileEnd end) {
        return MessageText.of("file-end", out -> out.field("id", end.id()).field("sha256", end.sha256()));
    }

    static String write(FileKept kept) {
        return MessageText.of("file-kept", out -> out.field("id", kept.id()));
    }

    static String write(FileRefuse refuse) {
        return MessageText.of(
                "file-refuse",
                out -> out.field("id", refuse.id())
                        .field("reason", refuse.reason().wireName()));
    }

    static String write(FileWithdraw withdraw) {
        return MessageText.of(
                "file-withdraw",
                out -> out.field("id", withdraw.id())
                        .field("reason", withdraw.reason().wireName()));
    }
}
