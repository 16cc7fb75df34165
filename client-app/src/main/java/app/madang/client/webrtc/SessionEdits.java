package app.madang.client.webrtc;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few lines that we change in session descriptions, because the library offers no other way. */
final class SessionEdits {
    /** The library begins with an estimate of 300 kbit/s: a 720p call would be a slide show for its first seconds. */
    static final int START_KBPS = 1_500;

    private static final String ROTATION = "urn:3gpp:video-orientation";
    private static final Pattern VIDEO_CODEC = Pattern.compile("a=rtpmap:(\\d{1,3}) ([A-Za-z0-9-]+)/90000");
    private static final Set<String> NO_PICTURES = Set.of("rtx", "red", "ulpfec", "flexfec-03");

    /**
     * Our own description, before it is applied: without the extension for rotation, so that senders turn their
     * pictures upright before they encode them (3GPP TS 26.114 §6.2.3), as what we show is never turned.
     */
    static String local(String sdp) {
        StringBuilder edited = new StringBuilder(sdp.length());
        sdp.lines()
                .filter(line -> !(line.startsWith("a=extmap:") && line.contains(ROTATION)))
                .forEach(line -> edited.append(line).append("\r\n"));
        return edited.toString();
    }

    /** The peer's description, before it is applied: with the bitrate at which our encoders start. */
    static String remote(String sdp) {
        List<String> lines = new ArrayList<>();
        List<String> edited = new ArrayList<>(sdp.lines().toList());
        for (String line : edited) {
            Matcher codec = VIDEO_CODEC.matcher(line);
            lines.add(line);
            if (codec.matches() && !NO_PICTURES.contains(codec.group(2).toLowerCase(java.util.Locale.ROOT))) {
                lines.add(startBitrate(codec.group(1), edited));
            }
        }
        lines.removeIf(line -> line.startsWith("a=fmtp:") && isReplaced(line, lines));
        return String.join("\r\n", lines) + "\r\n";
    }

    private static String startBitrate(String payloadType, List<String> lines) {
        String prefix = "a=fmtp:" + payloadType + " ";
        String parameters = lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()) + ";")
                .findFirst()
                .orElse("");
        return prefix + parameters + "x-google-start-bitrate=" + START_KBPS;
    }

    private static boolean isReplaced(String line, List<String> lines) {
        return lines.contains(line + ";x-google-start-bitrate=" + START_KBPS);
    }

    private SessionEdits() {}
}
