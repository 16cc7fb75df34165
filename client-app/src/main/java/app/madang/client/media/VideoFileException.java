package app.madang.client.media;

import java.io.IOException;

/** A video file cannot be played. The message is a sentence for people, with the file's name. */
public final class VideoFileException extends IOException {
    private static final long serialVersionUID = 1;

    /** What is wrong with the file. */
    public enum Reason {
        MISSING("is not there"),
        UNREADABLE("cannot be read"),
        NOT_Y4M("is no YUV4MPEG2 (.y4m) file"),
        NO_SIZE("names no size of its pictures"),
        TOO_LARGE("has pictures of a size that cannot be sent: each side must be between 2 and 4096"),
        NO_RATE("needs a frame rate between 1 and 120 a second"),
        OTHER_CHROMA("is not in a 4:2:0 format with 8 bits"),
        BROKEN("is damaged: a picture does not begin where it should"),
        NO_PICTURE("holds not even one whole picture");

        private final String sentence;

        Reason(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Reason reason;

    VideoFileException(Reason reason, Object file) {
        this(reason, file, "");
    }

    /** @param detail what was found instead; empty for nothing to say */
    VideoFileException(Reason reason, Object file, String detail) {
        super("The video file " + file + " " + reason.sentence + (detail.isEmpty() ? "" : " (" + detail + ")") + ".");
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
