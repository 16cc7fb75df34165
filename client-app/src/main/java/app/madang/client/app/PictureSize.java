package app.madang.client.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A picture's size in pixels: both even, 64x36 to 3840x2160. */
public record PictureSize(int width, int height) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{2,4})x([0-9]{2,4})");

    /** @throws IllegalArgumentException with a sentence for people */
    public PictureSize {
        if (width < 64 || height < 36 || width > 3840 || height > 2160 || width % 2 != 0 || height % 2 != 0) {
            throw new IllegalArgumentException("WIDTHxHEIGHT, both even, from 64x36 to 3840x2160");
        }
    }

    static PictureSize parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("WIDTHxHEIGHT, both even, from 64x36 to 3840x2160");
        }
        return new PictureSize(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
    }
}
