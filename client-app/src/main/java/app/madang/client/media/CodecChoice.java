package app.madang.client.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which codec a participant sends its pictures and would like to get the others'; docs/media.md says what each costs. */
public enum CodecChoice {
    /** What the peer chose; H.264 for cameras and VP8 for screens where nobody did. */
    AUTO,
    VP8,
    VP9,
    H264,
    AV1;

    /** As people write it. @throws IllegalArgumentException with a sentence for people */
    public static CodecChoice parse(String text) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("auto, vp8, vp9, h264 or av1"));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * What is asked for before others, by its name in session descriptions (RFC 7741, 9628, 6184, AV1's RTP
     * specification); empty where the library's own order does.
     */
    public Optional<String> asked(VideoKind kind) {
        return switch (this) {
            case AUTO -> kind == VideoKind.CAMERA ? Optional.of(H264.name()) : Optional.empty();
            case VP8, VP9, H264, AV1 -> Optional.of(name());
        };
    }

    /** What is sent whatever the peer prefers; empty where that is up to the peer. */
    public Optional<String> sent() {
        return this == AUTO ? Optional.empty() : Optional.of(name());
    }
}
