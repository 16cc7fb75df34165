package app.madang.client.media;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which codec a participant sends its pictures and would like to get the others'; docs/media.md says what each costs. */
public enum CodecChoice {
    /** What the peer prefers; VP8 where nobody prefers anything. */
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

    /** Its name in session descriptions (RFC 7741, 9628, 6184, AV1's RTP specification); empty where none is preferred. */
    public Optional<String> encodingName() {
        return this == AUTO ? Optional.empty() : Optional.of(name());
    }
}
