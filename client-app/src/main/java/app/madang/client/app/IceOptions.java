package app.madang.client.app;

import app.madang.client.call.port.IceSettings;
import app.madang.client.call.port.IceSettings.PortRange;
import app.madang.protocol.IceServer;
import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrlException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options about the way that connections take; {@code docs/connectivity.md} explains them. */
final class IceOptions {
    static final String INSECURE = "--insecure-turn-tls: the certificates of TURN servers are not checked. Sound and"
            + " pictures stay encrypted, but somebody in between can read the TURN user name.";

    @Option(
            names = "--ice-url",
            paramLabel = "URL",
            converter = UrlConverter.class,
            description = "A STUN or TURN server of your own, as turn:HOST:PORT?transport=tcp; may be repeated.")
    private List<IceUrl> urls = List.of();

    @Option(names = "--ice-username", paramLabel = "NAME", description = "The user name for the TURN servers given.")
    private String username;

    @Option(names = "--ice-credential", paramLabel = "WORD", description = "The credential for them.")
    private String credential;

    @Option(names = "--relay-only", description = "Hides this machine's address: connects through TURN servers only.")
    private boolean relayOnly;

    @Option(
            names = "--port-range",
            paramLabel = "A-B",
            converter = PortsConverter.class,
            description = "Uses these ports only, as 50000-50100.")
    private PortRange ports;

    @Option(
            names = "--no-default-stun",
            description = "Never asks the public server " + IceSettings.PUBLIC_STUN
                    + ", which is asked where nobody names a server.")
    private boolean noDefaultStun;

    @Option(
            names = "--insecure-turn-tls",
            description = "Believes any certificate of a TURN server, also one that it made itself.")
    private boolean insecureTurnTls;

    /** What is wrong with them together, null where nothing is. */
    String wrong() {
        boolean turn = urls.stream().anyMatch(url -> url.service() == IceUrl.Service.TURN);
        boolean complete = isThere(username) && isThere(credential);
        if (turn && !complete) {
            return "--ice-url: a TURN server needs --ice-username and --ice-credential too.";
        }
        if (!turn && (username != null || credential != null)) {
            return "--ice-username and --ice-credential are for a TURN server: name it with --ice-url.";
        }
        return null;
    }

    private static boolean isThere(String value) {
        return value != null && !value.isEmpty();
    }

    boolean insecure() {
        return insecureTurnTls;
    }

    /** Those that were given, as one writes them. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        addIf(!urls.isEmpty(), "--ice-url", given);
        addIf(relayOnly, "--relay-only", given);
        addIf(ports != null, "--port-range", given);
        addIf(noDefaultStun, "--no-default-stun", given);
        addIf(insecureTurnTls, "--insecure-turn-tls", given);
        return given;
    }

    private static void addIf(boolean isGiven, String option, List<String> given) {
        if (isGiven) {
            given.add(option);
        }
    }

    /** What was chosen in the window, with what is given here in its place. */
    IceSettings over(IceSettings chosen) {
        IceSettings own = settings();
        return new IceSettings(
                urls.isEmpty() ? chosen.servers() : own.servers(),
                relayOnly || chosen.relayOnly(),
                ports == null ? chosen.ports() : ports,
                !noDefaultStun && chosen.publicStun(),
                insecureTurnTls || chosen.insecureTurnTls());
    }

    /** Without any that were chosen in the window. */
    IceSettings settings() {
        List<IceServer> servers =
                urls.stream().map(url -> server(url, username, credential)).toList();
        return new IceSettings(servers, relayOnly, ports, !noDefaultStun, insecureTurnTls);
    }

    private static IceServer server(IceUrl url, String username, String credential) {
        return switch (url.service()) {
            case STUN -> new IceServer(List.of(url.toString()), null, null);
            case TURN -> new IceServer(List.of(url.toString()), username, credential);
        };
    }

    private static final class UrlConverter implements ITypeConverter<IceUrl> {
        @Override
        public IceUrl convert(String text) {
            try {
                return IceUrl.parse(text);
            } catch (IceUrlException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class PortsConverter implements ITypeConverter<PortRange> {
        private static final Pattern FORM = Pattern.compile("(\\d{1,5})-(\\d{1,5})");

        @Override
        public PortRange convert(String text) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                throw new TypeConversionException("two port numbers, as 50000-50100.");
            }
            try {
                return new PortRange(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
