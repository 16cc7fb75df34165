package app.madang.client.app.headless;

import app.madang.client.quality.Declared;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** In words: in what size a participant without a window says that it shows the others. */
public final class Tiles {
    private static final String SENTENCE = "full, nothing or WIDTHxHEIGHT, each 1 to " + PixelSize.MAX;
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,5})x([0-9]{1,5})");

    private Tiles() {}

    /** @throws IllegalArgumentException with a sentence for people */
    public static Shows parse(String text) {
        return switch (text) {
            case "full" -> Declared.IN_FULL;
            case "nothing" -> new Shows(null, null);
            default -> size(text);
        };
    }

    private static Shows size(String text) {
        Matcher matcher = SIZE.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(SENTENCE);
        }
        try {
            PixelSize size = new PixelSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
            return new Shows(size, size);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(SENTENCE, e);
        }
    }
}
