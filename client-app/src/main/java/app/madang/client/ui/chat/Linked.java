package app.madang.client.ui.chat;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text as words and links. Only http and https are links: nothing else may start a program. Plain Java. */
final class Linked {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"\\p{Cntrl}]+", Pattern.CASE_INSENSITIVE);
    /** What ends a sentence rather than an address. */
    private static final String AFTER = ".,;:!?'\"…。，、！？";

    /** @param target null where it is no link */
    record Piece(String text, URI target) {}

    private Linked() {}

    static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find()) {
            String address = withoutEnd(matcher.group());
            URI target = target(address);
            if (target != null) {
                add(pieces, text.substring(from, matcher.start()));
                pieces.add(new Piece(address, target));
                from = matcher.start() + address.length();
            }
        }
        add(pieces, text.substring(from));
        return pieces;
    }

    private static void add(List<Piece> pieces, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, null));
        }
    }

    /** Without the full stop of the sentence, and without a bracket that was opened before the address. */
    private static String withoutEnd(String address) {
        int end = address.length();
        while (end > 0) {
            char last = address.charAt(end - 1);
            boolean bracket = last == ')' && count(address, '(', end) < count(address, ')', end)
                    || last == ']' && count(address, '[', end) < count(address, ']', end);
            if (AFTER.indexOf(last) < 0 && !bracket) {
                break;
            }
            end--;
        }
        return address.substring(0, end);
    }

    private static long count(String text, char which, int end) {
        return text.substring(0, end).chars().filter(c -> c == which).count();
    }

    /** Null unless it names a server. Letters of other scripts are written as an address needs them. */
    private static URI target(String address) {
        try {
            URI uri = new URI(new URI(address).toASCIIString());
            return uri.getRawAuthority() == null || uri.getRawAuthority().isEmpty() ? null : uri;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
