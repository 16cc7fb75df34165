package app.madang.client.webrtc;

import java.util.regex.Pattern;

/**
 * What we send, said in the peer's description: the library has no other call for it. The peer takes either and need not
 * know.
 *
 * @param longPackets of sound: each has 75 bytes of headers, which are 30 kbit/s at the usual fifty a second
 * @param pictures false: none are repeated or used as padding either, which goes on for seconds after the last was sent
 */
record Terms(boolean longPackets, boolean pictures) {
    static final Terms USUAL = new Terms(false, true);
    /** In milliseconds (RFC 8866 §6.4); the longest frame of Opus (RFC 6716 §2.1.4). */
    private static final String LENGTH = "a=ptime:60";

    private static final Pattern OWN_LENGTH = Pattern.compile("(?m)^a=(max)?ptime:");

    /** The same description on these terms. A peer that wants a length of its own gets that. */
    String in(String sdp) {
        boolean lengthened = longPackets && !OWN_LENGTH.matcher(sdp).find();
        StringBuilder edited = new StringBuilder(sdp.length() + LENGTH.length() + 2);
        String section = "";
        for (String line : sdp.lines().toList()) {
            section = line.startsWith("m=") ? line : section;
            boolean stopped = !pictures && section.startsWith("m=video");
            if (!stopped || !isRepetition(line)) {
                edited.append(stopped ? withoutReceiving(line) : line).append("\r\n");
            }
            if (lengthened && section.startsWith("m=audio") && line.startsWith("a=mid:")) {
                edited.append(LENGTH).append("\r\n");
            }
        }
        return edited.toString();
    }

    /** Without it the library forgets what it sent: it would repeat the old pictures as soon as there are new ones. */
    private static boolean isRepetition(String line) {
        return line.startsWith("a=rtcp-fb:") && line.endsWith(" nack");
    }

    private static String withoutReceiving(String line) {
        return switch (line) {
            case "a=sendrecv" -> "a=sendonly";
            case "a=recvonly" -> "a=inactive";
            default -> line;
        };
    }
}
