package app.madang.client.media;

import app.madang.client.media.VideoFileException.Reason;
import java.util.Set;

/**
 * The first line of a YUV4MPEG2 file: {@code YUV4MPEG2 W1280 H720 F30:1 Ip A1:1 C420jpeg X...}, where only W and H must
 * be there. Where the chroma samples lie (jpeg, mpeg2, paldv) differs by less than a pixel and is not looked at.
 *
 * @param width as in the file, odd or even, 2 to 4096, like {@code height}
 * @param beats pictures in {@code seconds} seconds
 */
record Y4mHeader(int width, int height, long beats, long seconds) {
    private static final String MAGIC = "YUV4MPEG2";
    private static final Set<String> CHROMA = Set.of("420", "420jpeg", "420mpeg2", "420paldv");
    private static final int LARGEST = 4096;

    /** Of a file whose header names no rate. */
    private static final String USUAL_RATE = "30:1";

    static Y4mHeader parse(String line, Object file) throws VideoFileException {
        String[] words = line.split(" +");
        if (!words[0].equals(MAGIC)) {
            throw new VideoFileException(Reason.NOT_Y4M, file);
        }
        String chroma = word(words, 'C', "420");
        if (!CHROMA.contains(chroma)) {
            throw new VideoFileException(Reason.OTHER_CHROMA, file, chroma);
        }
        int width = size(word(words, 'W', ""), file);
        int height = size(word(words, 'H', ""), file);
        return rated(width, height, word(words, 'F', USUAL_RATE), file);
    }

    private static String word(String[] words, char tag, String absent) {
        for (int i = 1; i < words.length; i++) {
            if (!words[i].isEmpty() && words[i].charAt(0) == tag) {
                return words[i].substring(1);
            }
        }
        return absent;
    }

    private static int size(String text, Object file) throws VideoFileException {
        if (!text.matches("[0-9]{1,9}")) {
            throw new VideoFileException(Reason.NO_SIZE, file, text);
        }
        int size = Integer.parseInt(text);
        if (size < 2 || size > LARGEST) {
            throw new VideoFileException(Reason.TOO_LARGE, file, text);
        }
        return size;
    }

    private static Y4mHeader rated(int width, int height, String text, Object file) throws VideoFileException {
        String rate = text.equals("0:0") ? USUAL_RATE : text;
        if (!rate.matches("[0-9]{1,9}:[0-9]{1,9}")) {
            throw new VideoFileException(Reason.NO_RATE, file, text);
        }
        String[] parts = rate.split(":");
        long beats = Long.parseLong(parts[0]);
        long seconds = Long.parseLong(parts[1]);
        if (seconds == 0 || beats < seconds || beats > 120 * seconds) {
            throw new VideoFileException(Reason.NO_RATE, file, text);
        }
        return new Y4mHeader(width, height, beats, seconds);
    }

    /** Bytes of a picture in the file: chroma planes of odd sizes are rounded up. */
    int pictureBytes() {
        return width * height + 2 * chromaWidth() * chromaHeight();
    }

    int chromaWidth() {
        return (width + 1) / 2;
    }

    int chromaHeight() {
        return (height + 1) / 2;
    }
}
