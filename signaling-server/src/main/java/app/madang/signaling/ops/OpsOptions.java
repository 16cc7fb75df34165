package app.madang.signaling.ops;

import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Where health and metrics are, as a part of a command's options. */
@Command(optionListHeading = "%nHealth and metrics:%n")
public final class OpsOptions {
    private static final Logger LOG = LoggerFactory.getLogger(OpsOptions.class);
    private static final String DEFAULT_HOST = "127.0.0.1";
    private static final int DEFAULT_PORT = 9787;
    private static final String OFF = "off";

    @Option(
            names = "--ops-host",
            paramLabel = "ADDRESS",
            description = "Answer requests for /metrics, /health/live and /health/ready on this address only."
                    + " Default: 127.0.0.1, this machine alone.")
    private String host;

    @Option(
            names = "--ops-port",
            paramLabel = "PORT",
            description = "And on this port; 0 takes a free one, 'off' answers none. Default: " + DEFAULT_PORT
                    + ", or none where that is taken.")
    private String port;

    /**
     * Takes the address.
     *
     * @return empty where nobody wants it, or where the default address is taken
     * @throws IOException with a sentence for people if an address that was asked for cannot be listened on
     */
    public Optional<OpsServer> bind() throws IOException {
        if (isOff()) {
            return Optional.empty();
        }
        try {
            return Optional.of(take());
        } catch (IOException e) {
            if (isAskedFor()) {
                throw e;
            }
            LOG.warn("{} The server runs without them; --ops-port 0 takes a free port.", e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Takes the address, whether or not somebody asked for it.
     *
     * @throws IOException with a sentence for people if it cannot be listened on
     */
    public OpsServer take() throws IOException {
        return OpsServer.bind(host == null ? DEFAULT_HOST : host, port == null ? DEFAULT_PORT : number(port));
    }

    public boolean isOff() {
        return OFF.equals(port);
    }

    /** Then the server does not start without it. */
    public boolean isAskedFor() {
        return host != null || port != null;
    }

    /** This, where nothing is wrong here; throws IllegalArgumentException with a sentence for people where it is. */
    public OpsOptions checked() {
        if (port != null && !port.equals(OFF)) {
            number(port);
        }
        if (host != null && host.isBlank()) {
            throw new IllegalArgumentException("the address for health and metrics must not be empty");
        }
        return this;
    }

    private static int number(String port) {
        if (port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= 65_535) {
            return Integer.parseInt(port);
        }
        throw new IllegalArgumentException(
                "the port for health and metrics must lie between 0 and 65535, or be 'off', not " + port);
    }
}
