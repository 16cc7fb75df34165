package app.madang.protocol;

import java.util.Locale;

/** Why a file does not go from one to the other (docs/data-channel.md). */
public enum FileReason {
    /** People on the other side did not want it, or no more. */
    UNWANTED,
    /** Nobody answered the offer in time. */
    EXPIRED,
    /** Too many files are offered already. */
    TOO_MANY,
    /** More than the receiver takes from one person, or at all. */
    TOO_MUCH,
    /** It does not fit on the receiver's disk. */
    NO_SPACE,
    /** A disk cannot be read or written. */
    DISK,
    /** The file changed while it was sent. */
    CHANGED,
    /** What arrived is not what was sent. */
    DAMAGED,
    /** The other person is gone. */
    GONE,
    /** A reason of a newer program. */
    OTHER;

    /** As it is written in a message. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #OTHER} for a name that is not known. */
    public static FileReason of(String wireName) {
        for (FileReason reason : values()) {
            if (reason.wireName().equals(wireName)) {
                return reason;
            }
        }
        return OTHER;
    }
}
