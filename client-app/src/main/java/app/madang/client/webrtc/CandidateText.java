package app.madang.client.webrtc;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An ICE candidate (RFC 8839 §5.1), read as far as needed to keep nonsense from native code.
 *
 * @param ufrag of the description that it belongs to, empty where it does not say
 * @param address a literal, or a name that ends in {@code .local}
 * @param isHost whether it is an address of the machine itself (RFC 8445 §5.1.1.1)
 */
record CandidateText(String text, String ufrag, String address, boolean isHost) {
    private static final int MAX_CHARACTERS = 1_024;
    /** Addresses are literal, or the random names of mDNS: any other name would make us ask name servers for it. */
    private static final Pattern FORM = Pattern.compile("(?:a=)?candidate:[A-Za-z0-9+/]{1,32} \\d{1,3} "
            + "(?i:udp|tcp|ssltcp) \\d{1,10} ([0-9.]{7,15}|[0-9A-Fa-f:.]{2,45}|[A-Za-z0-9-]{1,63}\\.local) (\\d{1,5})"
            + " typ (host|srflx|prflx|relay)(?: [\\x21-\\x7e]+ [\\x21-\\x7e]+)*+ ?");

    private static final Pattern UFRAG = Pattern.compile(" ufrag ([A-Za-z0-9+/]{4,256})(?: |$)");

    /** Empty where the text is none. */
    static Optional<CandidateText> parse(String text) {
        if (text == null || text.length() > MAX_CHARACTERS) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(text);
        if (!form.matches() || Integer.parseInt(form.group(2)) > 65_535) {
            return Optional.empty();
        }
        Matcher ufrag = UFRAG.matcher(text);
        boolean isHost = form.group(3).equals("host");
        return Optional.of(new CandidateText(text, ufrag.find() ? ufrag.group(1) : "", form.group(1), isHost));
    }
}
