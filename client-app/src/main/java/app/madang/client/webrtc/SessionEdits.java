package app.madang.client.webrtc;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The few lines that we change in session descriptions, because the library offers no other way. */
final class SessionEdits {
    private static final String ROTATION = "urn:3gpp:video-orientation";
    private static final String FMTP = "a=fmtp:";
    private static final String START = "x-google-start-bitrate=";
    private static final Pattern STARTED = Pattern.compile("a=fmtp:\\d+ " + START + "\\d+\r\n|;" + START + "\\d+");
    private static final Pattern CODEC = Pattern.compile("a=rtpmap:(\\d{1,3}) ([A-Za-z0-9-]+)/90000");
    private static final Pattern PARAMETERS = Pattern.compile("a=fmtp:(\\d{1,3}) .+");
    private static final Pattern MSID = Pattern.compile("^a=msid:\\S+");
    private static final Set<String> CODECS_OF_PICTURES = Set.of("VP8", "VP9", "H264", "AV1");

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

    /**
     * The peer's description, before it is applied: with the bitrate at which our encoders start. The library begins
     * with an estimate of 300 kbit/s, and a 720p call would be a slide show for its first seconds.
     */
    static String remote(String sdp, int startKbps) {
        List<String> lines = sdp.lines().toList();
        Set<String> pictures = pictures(lines);
        Set<String> described = described(lines);
        String start = START + startKbps;
        StringBuilder edited = new StringBuilder(sdp.length() + 256);
        for (String line : lines) {
            edited.append(line);
            if (line.startsWith(FMTP) && isOf(pictures, PARAMETERS.matcher(line))) {
                edited.append(";").append(start);
            }
            edited.append("\r\n");
            Matcher codec = CODEC.matcher(line);
            if (codec.matches() && isPicture(codec) && !described.contains(codec.group(1))) {
                edited.append(FMTP + codec.group(1) + " " + start + "\r\n");
            }
        }
        return edited.toString();
    }

    /** Without that rate again: wherever a codec's parameters change the library would begin at it anew. */
    static String withoutStart(String sdp) {
        return STARTED.matcher(sdp).replaceAll("");
    }

    /**
     * The peer's description where its sound is not played: with the sound in no stream ({@code a=msid:-}, RFC 8830
     * §2), so that pictures do not wait for it. What only measures the sound takes it late on a busy machine, and the
     * library would delay the pictures by up to 80 ms more each second to keep them in step.
     */
    static String withoutLipSync(String sdp) {
        StringBuilder edited = new StringBuilder(sdp.length());
        boolean sound = false;
        for (String line : sdp.lines().toList()) {
            if (line.startsWith("m=")) {
                sound = line.startsWith("m=audio");
            }
            edited.append(sound ? MSID.matcher(line).replaceFirst("a=msid:-") : line)
                    .append("\r\n");
        }
        return edited.toString();
    }

    /** The payload types of pictures: once for all lines, as a description has hundreds and is waited for. */
    private static Set<String> pictures(List<String> lines) {
        return lines.stream()
                .map(CODEC::matcher)
                .filter(codec -> codec.matches() && isPicture(codec))
                .map(codec -> codec.group(1))
                .collect(Collectors.toSet());
    }

    /** The payload types that have parameters. */
    private static Set<String> described(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(FMTP) && line.indexOf(' ') > 0)
                .map(line -> line.substring(FMTP.length(), line.indexOf(' ')))
                .collect(Collectors.toSet());
    }

    private static boolean isOf(Set<String> pictures, Matcher parameters) {
        return parameters.matches() && pictures.contains(parameters.group(1));
    }

    private static boolean isPicture(Matcher codec) {
        return CODECS_OF_PICTURES.contains(codec.group(2).toUpperCase(Locale.ROOT));
    }

    private SessionEdits() {}
}
