package app.madang.client.ui.lobby;

import app.madang.protocol.Invitation;
import app.madang.protocol.InvitationException;
import app.madang.protocol.InvitationException.Problem;
import java.util.regex.Pattern;

/** What people typed into the fields for server and room, as an invitation or as what is wrong with it. */
final class InvitationInput {
    private static final Pattern BARE_IPV6 = Pattern.compile("[0-9A-Fa-f.]*:[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*(%\\w+)?");
    private static final Pattern NO_PART_OF_A_SERVER = Pattern.compile("[/#?@\\s]");

    private InvitationInput() {}

    /**
     * @param server host or host:port; an IPv6 address with or without brackets
     * @param room its name, with the room's key behind # where it has one
     */
    static Invitation of(String server, String room, boolean tls) throws InvitationException {
        String host = server.strip();
        if (NO_PART_OF_A_SERVER.matcher(host).find()) {
            throw new InvitationException(Problem.BAD_HOST);
        }
        String inUri = BARE_IPV6.matcher(host).matches() ? "[" + host + "]" : host;
        return Invitation.parse((tls ? "madangs://" : "madang://") + inUri + "/" + room.strip());
    }

    /** Whether the problem stands in the field of the server; else in that of the room. */
    static boolean isAboutServer(Problem problem) {
        return switch (problem) {
            case EMPTY, NO_LINK, NO_HOST, BAD_HOST, BAD_PORT -> true;
            case NO_ROOM, BAD_ROOM, BAD_KEY -> false;
        };
    }
}
