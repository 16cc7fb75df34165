package app.madang.signaling.ice;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.signaling.ice.TurnLogin.None;
import java.util.List;

/**
 * The servers that help clients through NATs and firewalls, in the order in which clients are told of them.
 *
 * @param login for those of them that are TURN servers
 */
public record IceSettings(List<IceUrl> urls, TurnLogin login) {
    /** @throws IllegalArgumentException with a sentence for people if TURN servers are named without a login */
    public IceSettings {
        urls = List.copyOf(urls);
        if (login instanceof None && urls.stream().anyMatch(url -> url.service() == Service.TURN)) {
            throw new IllegalArgumentException(
                    "clients use a TURN server only with credentials: give --turn-secret-file,"
                            + " or --turn-username and --turn-credential-file");
        }
    }

    /** Clients see each other's own addresses only. */
    public static IceSettings none() {
        return new IceSettings(List.of(), new None());
    }

    /** The addresses of one kind, as clients read them. */
    List<String> of(Service service) {
        return urls.stream()
                .filter(url -> url.service() == service)
                .map(IceUrl::toString)
                .toList();
    }
}
