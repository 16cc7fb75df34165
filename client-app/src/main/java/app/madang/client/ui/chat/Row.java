package app.madang.client.ui.chat;

import app.madang.client.data.ChatMessage;
import app.madang.client.data.FileTransfer;
import java.util.ArrayList;
import java.util.List;

/** One line of the chat: something said, or a file on its way. Plain Java. */
sealed interface Row {
    long atMs();

    record Said(ChatMessage message) implements Row {
        @Override
        public long atMs() {
            return message.atMs();
        }
    }

    record Sent(FileTransfer transfer) implements Row {
        @Override
        public long atMs() {
            return transfer.atMs();
        }
    }

    /** What was said in its order, and each file where its offer stood. */
    static List<Row> of(List<ChatMessage> messages, List<FileTransfer> transfers) {
        List<Row> rows = new ArrayList<>(messages.size() + transfers.size());
        messages.forEach(message -> rows.add(new Said(message)));
        for (FileTransfer transfer : transfers) {
            int at = rows.size();
            while (at > 0 && rows.get(at - 1).atMs() > transfer.atMs()) {
                at--;
            }
            rows.add(at, new Sent(transfer));
        }
        return rows;
    }
}
