package app.madang.protocol;

import app.madang.protocol.PeerMessage.Chat;
import app.madang.protocol.PeerMessage.ChatReceived;
import app.madang.protocol.PeerMessage.History;
import app.madang.protocol.PeerMessage.HistoryWanted;
import app.madang.protocol.PeerMessage.Kept;
import app.madang.protocol.PeerMessage.Run;
import java.util.List;

/** The fields of chat messages (docs/data-channel.md). */
final class ChatFields {
    /** A call that lasted a year would be a surprise. */
    private static final long MOST_AGO_MS = 366L * 24 * 3_600_000;

    private ChatFields() {}

    static Chat chat(Fields in) throws ProtocolException {
        return new Chat(count(in, "seq", 1), in.integerOrNull("n", 1, Limits.MAX_INTEGER), text(in), ago(in));
    }

    static ChatReceived received(Fields in) throws ProtocolException {
        return new ChatReceived(count(in, "seq", 0));
    }

    static HistoryWanted historyWanted(Fields in) throws ProtocolException {
        List<Run> have =
                in.listOrNull("have", HistoryWanted.MOST_RUNS, (list, index) -> list.object(index, ChatFields::run));
        return new HistoryWanted(have == null ? List.of() : have);
    }

    static History history(Fields in) throws ProtocolException {
        List<Kept> kept =
                in.listOrNull("kept", History.MOST_KEPT, (list, index) -> list.object(index, ChatFields::kept));
        return new History(kept == null ? List.of() : kept, in.bool("end"));
    }

    private static Run run(Fields in) throws ProtocolException {
        return new Run(stay(in), count(in, "from", 1), count(in, "to", 1));
    }

    private static Kept kept(Fields in) throws ProtocolException {
        String name = ParticipantName.accepted(in.text("name")).orElseThrow(() -> in.bad("name", "is no name"));
        return new Kept(stay(in), name, count(in, "n", 1), text(in), ago(in));
    }

    private static PeerId stay(Fields in) throws ProtocolException {
        try {
            return new PeerId(in.text("stay"));
        } catch (IllegalArgumentException e) {
            throw in.bad("stay", "is no peer id");
        }
    }

    private static String text(Fields in) throws ProtocolException {
        return ChatText.accepted(in.text("text")).orElseThrow(() -> in.bad("text", "is empty or too long"));
    }

    private static long ago(Fields in) throws ProtocolException {
        return in.integer("agoMs", 0, MOST_AGO_MS);
    }

    private static long count(Fields in, String name, long from) throws ProtocolException {
        return in.integer(name, from, Limits.MAX_INTEGER);
    }

    static void write(Chat chat, MessageText out) {
        out.field("seq", chat.seq())
                .field("n", chat.n())
                .field("text", chat.text())
                .field("agoMs", bounded(chat.agoMs()));
    }

    static void write(MessageText out, Run run) {
        out.field("stay", run.stay().value()).field("from", run.from()).field("to", run.to());
    }

    static void write(MessageText out, Kept kept) {
        out.field("stay", kept.stay().value())
                .field("name", kept.name())
                .field("n", kept.n())
                .field("text", kept.text())
                .field("agoMs", bounded(kept.agoMs()));
    }

    private static long bounded(long agoMs) {
        return Math.clamp(agoMs, 0, MOST_AGO_MS);
    }
}
