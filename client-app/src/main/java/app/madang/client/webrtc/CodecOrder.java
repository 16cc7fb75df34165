package app.madang.client.webrtc;

import app.madang.client.media.CodecChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The order of codecs in a peer's description is what the library sends by: it takes the first that both sides have.
 * So whoever chose a codec for itself moves it to the front before the description is applied.
 */
final class CodecOrder {
    private static final Pattern PICTURES = Pattern.compile("(m=video \\S+ \\S+) (.+)");
    private static final Pattern CODEC = Pattern.compile("a=rtpmap:(\\d{1,3}) ([A-Za-z0-9-]+)/90000.*");

    /** The description, with the chosen codec first in each picture's section; as it was where there is none of it. */
    static String prefer(CodecChoice choice, String sdp) {
        return choice.sent().map(name -> first(name, sdp)).orElse(sdp);
    }

    private static String first(String name, String sdp) {
        Set<String> chosen = sdp.lines()
                .map(CODEC::matcher)
                .filter(codec -> codec.matches()
                        && codec.group(2).toUpperCase(Locale.ROOT).equals(name))
                .map(codec -> codec.group(1))
                .collect(Collectors.toSet());
        StringBuilder edited = new StringBuilder(sdp.length());
        sdp.lines().forEach(line -> edited.append(reordered(line, chosen)).append("\r\n"));
        return edited.toString();
    }

    private static String reordered(String line, Set<String> chosen) {
        Matcher section = PICTURES.matcher(line);
        if (!section.matches()) {
            return line;
        }
        List<String> formats = new ArrayList<>(Arrays.asList(section.group(2).split(" ")));
        List<String> others =
                formats.stream().filter(each -> !chosen.contains(each)).toList();
        formats.removeAll(others);
        formats.addAll(others);
        return section.group(1) + " " + String.join(" ", formats);
    }

    private CodecOrder() {}
}
