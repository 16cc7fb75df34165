package app.madang.client.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A coturn: STUN and TURN over UDP and TCP at 3478, TURN over TLS at 443 with a certificate that nobody knows. */
final class Relay implements AutoCloseable {
    static final String USER = "lab";
    static final String PASSWORD = "word";

    private final String namespace;
    private final String address;
    private final Path folder;
    private Process process;

    Relay(String namespace, String address, Path folder) {
        this.namespace = namespace;
        this.address = address;
        this.folder = folder;
    }

    void start() throws IOException, InterruptedException {
        Path key = folder.resolve(address + ".key");
        Path certificate = folder.resolve(address + ".crt");
        Shell.run(("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=lab"
                        + " -keyout " + key + " -out " + certificate)
                .split(" "));
        Path log = folder.resolve(address + ".log");
        String command = "ip netns exec " + namespace + " turnserver -n --listening-ip=" + address + " --relay-ip="
                + address + " --listening-port=3478 --tls-listening-port=443 --cert=" + certificate + " --pkey=" + key
                + " --lt-cred-mech --user=" + USER + ":" + PASSWORD + " --realm=lab --fingerprint --no-cli --no-dtls"
                + " --no-multicast-peers --relay-threads=1 --simple-log --log-file=stdout --userdb="
                + folder.resolve(address + ".db") + " --pidfile=" + folder.resolve(address + ".pid");
        process = new ProcessBuilder(command.split(" "))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            Waiting.until("coturn listens", 20_000, this::listens);
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + Files.readString(log), e);
        }
    }

    private boolean listens() {
        try {
            return Shell.run("ip", "netns", "exec", namespace, "ss", "-Hltun").contains(address + ":443");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String address() {
        return address;
    }

    /** For a participant: all of it. */
    List<String> options() {
        List<String> options = new ArrayList<>();
        options.addAll(List.of("--ice-url", "turn:" + address + ":3478?transport=udp"));
        options.addAll(List.of("--ice-url", "turn:" + address + ":3478?transport=tcp"));
        options.addAll(List.of("--ice-url", tls()));
        options.addAll(List.of("--ice-username", USER, "--ice-credential", PASSWORD, "--insecure-turn-tls"));
        return options;
    }

    /** For one who has its certificate checked. */
    List<String> strictOptions() {
        return List.of("--ice-url", tls(), "--ice-username", USER, "--ice-credential", PASSWORD);
    }

    /** For one who has the wrong word. */
    List<String> wrongOptions() {
        String url = "turn:" + address + ":3478?transport=udp";
        return List.of("--ice-url", url, "--ice-username", USER, "--ice-credential", "wrong");
    }

    private String tls() {
        return "turns:" + address + ":443?transport=tcp";
    }

    /** For one who may ask for the own address only. */
    List<String> stunOptions() {
        return List.of("--ice-url", "stun:" + address + ":3478");
    }

    /** SIGKILL: it says nothing to anybody. */
    void kill() {
        if (process == null) {
            return;
        }
        process.destroyForcibly();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        kill();
    }
}
