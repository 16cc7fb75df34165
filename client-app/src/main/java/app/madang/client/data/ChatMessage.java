package app.madang.client.data;

import app.madang.protocol.PeerId;
import java.util.List;

/**
 * One message as it is shown. Immutable.
 *
 * @param key the same for the same message in every list of one call
 * @param author the stay that said it
 * @param n what numbers the author's messages to everybody; 0 where it is to one person
 * @param own whether this participant said it
 * @param to to whom alone it was said, by name; null where to everybody
 * @param atMs when it was said, on this machine's clock, in ms since 1970
 * @param earlier it was said before this participant could hear it, and comes from those who were there
 * @param vouchedBy who told us that the author said it; null where the author did
 * @param missing own: the names of those who do not have it yet
 */
public record ChatMessage(
        long key,
        PeerId author,
        String name,
        long n,
        boolean own,
        String to,
        String text,
        long atMs,
        boolean earlier,
        String vouchedBy,
        List<String> missing) {
    public ChatMessage {
        missing = List.copyOf(missing);
    }

    boolean toEverybody() {
        return n > 0;
    }

    ChatMessage missing(List<String> names) {
        return new ChatMessage(key, author, name, n, own, to, text, atMs, earlier, vouchedBy, names);
    }

    /** Its author said the same to us: nobody needs to vouch for it any more. */
    ChatMessage confirmed(String said) {
        return new ChatMessage(key, author, name, n, own, to, said, atMs, earlier, null, missing);
    }
}
