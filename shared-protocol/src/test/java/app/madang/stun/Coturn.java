package app.madang.stun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Service;
import app.madang.protocol.IceUrl.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A real coturn on loopback, with the credentials of its REST scheme, over UDP, TCP and TLS. */
public final class Coturn implements AutoCloseable {
    public static final String SECRET = "a secret of the tests";
    private static final Duration START = Duration.ofSeconds(20);

    private final int port;
    private final int tlsPort;
    private final Path log;
    private final Process process;

    /** Skips the test with a reason where there is no coturn; in CI that is a failure. */
    public static void require() {
        boolean here = System.getenv("PATH") != null
                && List.of(System.getenv("PATH").split(":")).stream()
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "turnserver")));
        if ("true".equals(System.getenv("CI"))) {
            assertThat(here).as("turnserver is on the PATH").isTrue();
        }
        assumeTrue(here, "needs turnserver (coturn)");
    }

    /** Starts one in this folder, which gets its certificate and log, and waits until it answers. */
    public static Coturn start(Path folder, String... more) throws IOException, InterruptedException {
        Coturn coturn = new Coturn(folder, more);
        try {
            coturn.awaitAnswer();
            return coturn;
        } catch (IOException | RuntimeException | Error e) {
            coturn.close();
            throw e;
        }
    }

    private Coturn(Path folder, String... more) throws IOException, InterruptedException {
        port = freePorts();
        tlsPort = freePorts();
        log = folder.resolve("coturn.log");
        TestCertificate certificate = TestCertificate.in(folder);
        List<String> command = new ArrayList<>(List.of("turnserver", "-n", "--no-cli", "--simple-log"));
        command.addAll(List.of("--listening-ip=127.0.0.1", "--relay-ip=127.0.0.1", "--allow-loopback-peers"));
        command.addAll(List.of("--listening-port=" + port, "--tls-listening-port=" + tlsPort, "--no-dtls"));
        command.addAll(List.of("--cert=" + certificate.chain(), "--pkey=" + certificate.key()));
        command.addAll(List.of("--use-auth-secret", "--static-auth-secret=" + SECRET, "--realm=madang.test"));
        command.addAll(List.of("--log-file=" + log, "--no-stdout-log", "--pidfile=" + folder.resolve("coturn.pid")));
        command.addAll(List.of("--userdb=" + folder.resolve("coturn.db"), "--verbose"));
        command.addAll(List.of(more));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("coturn.out").toFile())
                .start();
    }

    /** A port whose next one is free too, as coturn takes that for RFC 5780. */
    private static int freePorts() throws IOException {
        while (true) {
            try (ServerSocket first = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                int port = first.getLocalPort();
                if (port < 65_535 && isFree(port + 1)) {
                    return port;
                }
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private void awaitAnswer() throws IOException {
        long deadline = System.nanoTime() + START.toNanos();
        for (Transport transport : List.of(Transport.UDP, Transport.TLS)) {
            IceProbe probe = new IceProbe(CertificateCheck.SKIPPED, Duration.ofMillis(600));
            while (!(probe.stun(url(Service.STUN, transport)) instanceof ProbeResult.Reached)) {
                assertThat(process.isAlive() && System.nanoTime() < deadline)
                        .as(() -> "coturn answers; it said: " + said())
                        .isTrue();
            }
        }
    }

    /** What it logged so far. */
    public String said() {
        try {
            return Files.exists(log) ? Files.readString(log, StandardCharsets.ISO_8859_1) : "nothing";
        } catch (IOException e) {
            return "nothing that can be read: " + e;
        }
    }

    public IceUrl url(Service service, Transport transport) {
        return new IceUrl(service, "127.0.0.1", transport == Transport.TLS ? tlsPort : port, transport);
    }

    public IceUrl turn(Transport transport) {
        return url(Service.TURN, transport);
    }

    public IceUrl stun() {
        return url(Service.STUN, Transport.UDP);
    }

    /** Credentials as a signaling server makes them, good for an hour. */
    public static TurnCredential credential(String secret) {
        String name = System.currentTimeMillis() / 1_000 + 3_600 + ":test";
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
            byte[] word = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
            return new TurnCredential(name, Base64.getEncoder().encodeToString(word));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
