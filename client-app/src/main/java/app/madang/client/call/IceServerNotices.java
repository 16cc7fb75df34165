package app.madang.client.call;

import app.madang.client.call.port.IceServerTrouble;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Tells people of servers that do not help, each trouble once in a call: every link meets it anew. On the call thread. */
final class IceServerNotices {
    private final Consumer<Notice> receiver;
    private final Set<Notice> told = new HashSet<>();

    IceServerNotices(Consumer<Notice> receiver) {
        this.receiver = receiver;
    }

    void tell(IceServerTrouble trouble) {
        Notice notice = switch (trouble.kind()) {
            case REFUSED -> new Notice(Notice.Kind.RELAY_REFUSED, trouble.server());
            case FULL -> new Notice(Notice.Kind.RELAY_FULL, trouble.server());
            case ERROR -> new Notice(Notice.Kind.ICE_SERVER_ERROR, trouble.server() + " (" + trouble.code() + ")");
        };
        if (told.add(notice)) {
            receiver.accept(notice);
        }
    }
}
