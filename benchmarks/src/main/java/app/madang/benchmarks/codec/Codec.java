package app.madang.benchmarks.codec;

import java.util.Locale;

/** What the client's {@code --codec} takes. */
public enum Codec {
    VP8,
    VP9,
    H264,
    AV1;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
