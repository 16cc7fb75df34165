package app.madang.client.ui.lobby;

import app.madang.protocol.Invitation;
import app.madang.protocol.Room;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people typed or pasted, as an invitation or as what is wrong with it. */
final class InvitationInput {
    private static final Pattern LINK = Pattern.compile("madang(s?)://([^/:]+)(?::(\\d+))?/([A-Za-z0-9_-]+)");

    private InvitationInput() {}

    static Invitation parse(String text) {
        Matcher m = LINK.matcher(text.strip());
        if (!m.matches()) {
            throw new IllegalArgumentException(text);
        }
        int port = m.group(3) == null ? Invitation.DEFAULT_PORT : Integer.parseInt(m.group(3));
        return new Invitation(!m.group(1).isEmpty(), m.group(2), port, new Room(m.group(4)), null);
    }
}
