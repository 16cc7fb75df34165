package app.madang.client.app.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A real nginx with {@code deploy/nginx-cluster.conf}, in which only addresses and places are this test's. */
final class NginxProcess implements AutoCloseable {
    private final int port = freePort();
    private final Process process;

    /** @param servers ports of three servers on this machine */
    NginxProcess(Path folder, List<Integer> servers) throws IOException {
        Path rendered = folder.resolve("nginx.conf");
        Files.writeString(rendered, configuration(folder, servers));
        process = new ProcessBuilder(program().toString(), "-c", rendered.toString(), "-g", "daemon off;")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("nginx.log").toFile())
                .start();
    }

    /** Where Debian puts it, which is not on an ordinary user's PATH; null where it is not there. */
    static Path program() {
        return Stream.of("/usr/sbin/nginx", "/usr/local/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private String configuration(Path folder, List<Integer> servers) throws IOException {
        String text = Files.readString(Path.of("..", "deploy", "nginx-cluster.conf"));
        for (int i = 0; i < servers.size(); i++) {
            text = text.replace("10.0.0.1" + (i + 1) + ":8787", "127.0.0.1:" + servers.get(i));
        }
        StringBuilder places = new StringBuilder("http {\n");
        for (String each : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            places.append(each).append("_temp_path ").append(folder).append(";\n");
        }
        // Without TLS, which needs certificates.
        return text.replaceAll("(?m)^user .*$", "")
                .replaceAll("(?m)^pid .*$", "pid " + folder + "/pid;")
                .replace("/var/log/nginx/error.log", folder + "/error.log")
                .replace("http {", places)
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replace("listen [::]:443 ssl;", "")
                .replaceAll("(?m)^ *ssl_.*$", "");
    }

    int port() {
        return port;
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
