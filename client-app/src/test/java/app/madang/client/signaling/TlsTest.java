package app.madang.client.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code wss}: only a server with a trusted certificate of its own name is spoken to. */
@Timeout(60)
final class TlsTest {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path directory;

    private final Heard heard = new Heard();
    private SSLContext serverTls;
    private SSLContext trusting;
    private RawServer server;

    @BeforeEach
    void start() throws Exception {
        KeyStore store = selfSigned();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        serverTls = SSLContext.getInstance("TLS");
        serverTls.init(keys.getKeyManagers(), null, null);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        trusting = SSLContext.getInstance("TLS");
        trusting.init(null, trust.getTrustManagers(), null);
        ServerSocket listening =
                serverTls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        server = new RawServer(listening, "wss", peer -> {
            peer.shakeHands().text("hello over TLS");
            peer.readToTheEnd();
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Made by the JDK's own tool: a certificate for localhost and nobody else. */
    private KeyStore selfSigned() throws Exception {
        Path file = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD)))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }

    @Test
    void aTrustedServerIsSpokenTo() throws Exception {
        try (WebSocketTransport transport = new WebSocketTransport(trusting.getSocketFactory(), 10_000)) {
            var connection = transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("opened");
            assertThat(heard.next()).isEqualTo("text hello over TLS");
            connection.drop();
            assertThat(heard.next()).isEqualTo("closed 1006");
        }
    }

    @Test
    void anUnknownCertificateIsRefused() throws Exception {
        try (WebSocketTransport transport = new WebSocketTransport()) {
            transport.connect(server.address(), heard);
            assertThat(heard.next()).isEqualTo("failed TLS");
        }
    }

    @Test
    void aCertificateOfAnotherNameIsRefused() throws Exception {
        try (WebSocketTransport transport = new WebSocketTransport(trusting.getSocketFactory(), 10_000)) {
            transport.connect(URI.create(server.address().toString().replace("localhost", "127.0.0.1")), heard);
            assertThat(heard.next()).isEqualTo("failed TLS");
        }
    }
}
