package app.madang.benchmarks.participant;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Where pages come from and report to, on the loopback address. Its requests run on a thread of its own. */
public final class Web implements AutoCloseable {
    private static final String PAGES = "/app/madang/benchmarks/participant";
    private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript");

    private final HttpServer server;
    private final Path files;
    private final Map<String, Reports> reports = new ConcurrentHashMap<>();

    private Web(HttpServer server, Path files) {
        this.server = server;
        this.files = files;
    }

    /** @param files what pages may fetch under {@code /files/} */
    public static Web start(Path files) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Web web = new Web(server, files);
        server.createContext("/", web::page);
        server.createContext("/report/", web::report);
        server.createContext("/files/", web::file);
        server.start();
        return web;
    }

    /** Takes what the page of that name reports from now on. */
    void listen(String name, Reports fresh) {
        reports.put(name, fresh);
    }

    /** The address of a page that reports under that name. */
    String address(String page, String name, Map<String, ?> query) {
        String own = "http://127.0.0.1:" + server.getAddress().getPort();
        return own + "/" + page + "?report=" + encoded(own + "/report/" + name) + "&name=" + encoded(name)
                + query.entrySet().stream()
                        .map(each -> "&" + each.getKey() + "=" + encoded("" + each.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void report(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reports from = reports.get(last(exchange));
            if (from != null) {
                from.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private void page(HttpExchange exchange) throws IOException {
        String name = last(exchange);
        try (exchange;
                InputStream page = Web.class.getResourceAsStream(PAGES + "/" + name)) {
            if (page == null || name.isEmpty()) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            page.transferTo(exchange.getResponseBody());
        }
    }

    private void file(HttpExchange exchange) throws IOException {
        try (exchange) {
            Path file = files.resolve(last(exchange));
            exchange.sendResponseHeaders(200, Files.size(file));
            Files.copy(file, exchange.getResponseBody());
        }
    }

    /** The last part of the path: no address leads out of a folder. */
    private static String last(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
