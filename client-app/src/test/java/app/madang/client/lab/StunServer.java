package app.madang.client.lab;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A coturn that answers STUN alone, from two addresses, so that it can tell how a NAT maps and filters (RFC 5780). */
final class StunServer implements AutoCloseable {
    private static final String FIRST = "198.51.100.12";
    private static final String SECOND = "198.51.100.13";

    private final Process process;

    private StunServer(Process process) {
        this.process = process;
    }

    static StunServer start(Laboratory laboratory) throws IOException, InterruptedException {
        String internet = laboratory.internet();
        for (String address : List.of(FIRST, SECOND)) {
            Shell.run("ip", "-n", internet, "addr", "add", address + "/24", "dev", "br0");
        }
        String command =
                "ip netns exec " + internet + " turnserver -n --stun-only --no-auth --no-cli --no-tls --no-dtls"
                        + " --listening-ip=" + FIRST + " --listening-ip=" + SECOND + " --listening-port=3478"
                        + " --relay-threads=1 --log-file=stdout --pidfile=/dev/null --userdb=/dev/null";
        Process process = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        StunServer server = laboratory.closedLater(new StunServer(process));
        Waiting.until("coturn listens at its second address", 20_000, () -> listens(internet));
        return server;
    }

    private static boolean listens(String namespace) {
        try {
            return Shell.run("ip", "netns", "exec", namespace, "ss", "-Hlun").contains(SECOND + ":3479");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    List<String> options() {
        return List.of("--ice-url", "stun:" + FIRST + ":3478");
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
