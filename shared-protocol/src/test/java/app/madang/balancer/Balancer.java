package app.madang.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real proxy in front of three servers, with its configuration of {@code deploy/}, in which only addresses and places
 * are this test's.
 */
public final class Balancer implements AutoCloseable {
    private static final long PATIENCE_NS = TimeUnit.SECONDS.toNanos(20);

    /** One of those behind it, on this machine. */
    public record Server(int port, int opsPort) {}

    public enum Kind {
        NGINX("nginx", "nginx-cluster.conf"),
        HAPROXY("haproxy", "haproxy.cfg");

        private final String program;
        private final String configuration;

        Kind(String program, String configuration) {
            this.program = program;
            this.configuration = configuration;
        }

        /** Skips the test with a reason where it is not installed; in CI that is a failure. */
        public void require() {
            boolean here = path() != null;
            if (Boolean.parseBoolean(System.getenv("CI"))) {
                assertThat(here).as(program + " is installed").isTrue();
            }
            assumeTrue(here, program + " is not installed");
        }

        /** Where Debian puts it, which is not on an ordinary user's PATH; null where it is not there. */
        private Path path() {
            return Stream.of("/usr/sbin", "/usr/local/sbin", "/usr/bin", "/usr/local/bin")
                    .map(folder -> Path.of(folder, program))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Kind kind;
    private final Path folder;
    private final int port = freePort();
    private final Process process;

    /** Starts it in this folder and waits until it listens. */
    public Balancer(Kind kind, Path folder, List<Server> servers) throws IOException, InterruptedException {
        this.kind = kind;
        this.folder = folder;
        Path rendered = folder.resolve(kind.configuration);
        String text = Files.readString(Path.of("..", "deploy", kind.configuration));
        for (int i = 0; i < servers.size(); i++) {
            String address = "10.0.0.1" + (i + 1) + ":8787";
            assertThat(text).contains(address);
            text = text.replace(address, address(servers.get(i)));
        }
        Files.writeString(
                rendered,
                switch (kind) {
                    case NGINX -> nginx(text);
                    case HAPROXY -> haproxy(text);
                });
        process = new ProcessBuilder(command(rendered))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("proxy.log").toFile())
                .start();
        awaitListening();
    }

    private String address(Server server) {
        String own = "127.0.0.1:" + server.port();
        return kind == Kind.HAPROXY ? own + " port " + server.opsPort() : own;
    }

    /** Without TLS, which needs certificates, and without the places and the user of the system's own nginx. */
    private String nginx(String text) {
        StringBuilder places = new StringBuilder("http {\n");
        for (String each : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            places.append(each).append("_temp_path ").append(folder).append(";\n");
        }
        return text.replaceAll("(?m)^user .*$", "")
                .replaceAll("(?m)^pid .*$", "pid " + folder + "/pid;")
                .replace("/var/log/nginx/error.log crit", folder + "/error.log warn")
                .replace("worker_shutdown_timeout 10s", "worker_shutdown_timeout 1s")
                .replace("http {", places)
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replace("listen [::]:443 ssl;", "")
                .replaceAll("(?m)^ *ssl_.*$", "");
    }

    private String haproxy(String text) {
        return text.replaceAll("(?m)^ *(user|group|log|ssl-default).*$", "")
                .replaceAll("(?m)^( *maxconn).*$", "$1 6000")
                .replaceAll("(?m)^ *bind .*$", "    bind 127.0.0.1:" + port);
    }

    private List<String> command(Path rendered) {
        String program = kind.path().toString();
        return switch (kind) {
            case NGINX -> List.of(program, "-c", rendered.toString(), "-g", "daemon off;");
            case HAPROXY -> List.of(program, "-db", "-f", rendered.toString());
        };
    }

    private void awaitListening() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NS;
        while (!isListening()) {
            boolean ended = process.waitFor(20, TimeUnit.MILLISECONDS);
            if (ended || System.nanoTime() > deadline) {
                close();
                throw new IOException(kind + " does not listen: " + said());
            }
        }
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** One that is free now; another program may take it before its user does, which then fails the test. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    /** Only nginx: reads its configuration again, and ends what was connected after the time that this says. */
    public void reload() throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-HUP", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** What it complained about. */
    public String said() {
        try {
            Path errors = folder.resolve("error.log");
            return Files.readString(folder.resolve("proxy.log"))
                    + (Files.exists(errors) ? Files.readString(errors) : "");
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Its workers too. */
    @Override
    public void close() {
        List<ProcessHandle> workers = process.descendants().toList();
        process.toHandle().destroy();
        workers.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }
}
