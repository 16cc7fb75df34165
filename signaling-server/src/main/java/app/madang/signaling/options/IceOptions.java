package app.madang.signaling.options;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrlException;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What helps clients through NATs and firewalls. */
@Command(optionListHeading = "%nSTUN and TURN servers that clients are told to use:%n")
final class IceOptions {
    @Option(
            names = "--ice-url",
            paramLabel = "URL",
            split = "\\s*,\\s*",
            splitSynopsisLabel = ",",
            description = "One of them: stun:HOST[:PORT], stuns:HOST[:PORT], turn:HOST[:PORT][?transport=udp|tcp] or"
                    + " turns:HOST[:PORT]. Repeatable; the first are tried first.")
    private List<String> urls = List.of();

    @Option(
            names = "--turn-secret",
            paramLabel = "SECRET",
            description = "Make credentials for each client, which expire, from the secret that coturn has as"
                    + " static-auth-secret, with use-auth-secret. Everybody on this machine sees it in the list of"
                    + " processes: --turn-secret-file hides it.")
    private String secret;

    @Option(
            names = "--turn-secret-file",
            paramLabel = "FILE",
            description = "The same; the secret is the text of this file.")
    private Path secretFile;

    @Option(
            names = "--turn-ttl-ms",
            paramLabel = "MS",
            description = "How long these credentials are good; clients get new ones at four fifths of it. Default:"
                    + " ${DEFAULT-VALUE}.")
    private long ttlMs = TurnLogin.DEFAULT_TTL_MS;

    @Option(
            names = "--turn-username",
            paramLabel = "NAME",
            description = "Instead of a secret: one user of the TURN server for everybody.")
    private String username;

    @Option(
            names = "--turn-credential",
            paramLabel = "PASSWORD",
            description = "The password of that user; every client learns it.")
    private String credential;

    @Option(
            names = "--turn-credential-file",
            paramLabel = "FILE",
            description = "The same; the password is the text of this file.")
    private Path credentialFile;

    ServerSettings apply(ServerSettings settings, Secrets secrets, Problems problems) {
        int before = problems.sentences().size();
        TurnLogin login = problems.orElse(new TurnLogin.None(), () -> login(secrets));
        List<IceUrl> servers = servers(problems);
        // A login that is wrong is missing, and only the first of the two is worth a word.
        return problems.sentences().size() > before
                ? settings
                : problems.change(settings, each -> each.withIce(new IceSettings(servers, login)));
    }

    private TurnLogin login(Secrets secrets) {
        String shared = secrets.choose("--turn-secret", secret, "--turn-secret-file", secretFile);
        String password = secrets.choose("--turn-credential", credential, "--turn-credential-file", credentialFile);
        boolean fixed = username != null || password != null;
        if (shared != null && fixed) {
            throw new IllegalArgumentException("--turn-secret and --turn-username exclude each other: the first makes"
                    + " a user for each client, the second names one for all");
        }
        if (fixed) {
            return new TurnLogin.Fixed(username, password);
        }
        return shared == null ? new TurnLogin.None() : new TurnLogin.Shared(shared, ttlMs);
    }

    private List<IceUrl> servers(Problems problems) {
        List<IceUrl> servers = new ArrayList<>();
        for (String url : urls) {
            try {
                servers.add(IceUrl.parse(url));
            } catch (IceUrlException e) {
                problems.add("--ice-url \"" + url + "\": " + e.getMessage());
            }
        }
        return servers;
    }
}
