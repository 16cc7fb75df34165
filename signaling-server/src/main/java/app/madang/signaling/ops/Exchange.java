package app.madang.signaling.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer (RFC 9112), on a thread of its own; whoever started it closes the socket. */
final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final int MOST_BEHIND_THE_REQUEST = 64 * 1_024;

    private final Map<String, Page> pages;
    private boolean withBody = true;

    Exchange(Map<String, Page> pages) {
        this.pages = pages;
    }

    void run(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        Answer answer = answer(in);
        if (answer == null) {
            return;
        }
        OutputStream out = socket.getOutputStream();
        out.write(head(answer));
        if (withBody) {
            out.write(answer.body());
        }
        socket.shutdownOutput();
        // Closing over bytes that nobody read would reset the connection, and the answer might be lost with it.
        in.readNBytes(MOST_BEHIND_THE_REQUEST);
    }

    private Answer answer(InputStream in) throws IOException {
        try {
            Request request = Request.read(in);
            return request == null ? null : answer(request);
        } catch (Request.Bad e) {
            return Answer.status(e.status(), "refused");
        }
    }

    private Answer answer(Request request) {
        withBody = !request.method().equals("HEAD");
        Page page = pages.get(request.path());
        if (page == null) {
            return Answer.status(404, "unknown path");
        }
        if (withBody && !request.method().equals("GET")) {
            return Answer.status(405, "only GET and HEAD");
        }
        try {
            return page.get(request.accept());
        } catch (IOException | RuntimeException e) {
            LOG.error("The page {} failed: {}", request.path(), e.getClass().getName());
            LOG.debug("The page {} failed", request.path(), e);
            return Answer.status(500, "failed");
        }
    }

    private static byte[] head(Answer answer) {
        String head = "HTTP/1.1 " + answer.status() + " " + answer.reason() + "\r\nContent-Type: "
                + answer.contentType() + "\r\nContent-Length: " + answer.body().length
                + (answer.status() == 405 ? "\r\nAllow: GET, HEAD" : "")
                + "\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n";
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }
}
