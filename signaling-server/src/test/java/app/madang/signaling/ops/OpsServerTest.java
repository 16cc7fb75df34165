package app.madang.signaling.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.madang.signaling.Bounds;
import app.madang.signaling.RoomsStatus;
import app.madang.signaling.ServerStatus;
import app.madang.signaling.socket.SocketStatus;
import java.io.IOException;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Health and metrics over real sockets, of a server that answers as the test says. */
@Timeout(60)
class OpsServerTest {
    private static final CompletableFuture<ServerStatus> NEVER = new CompletableFuture<>();

    private final AtomicReference<CompletableFuture<ServerStatus>> status = new AtomicReference<>(running(false));
    private final AtomicLong nanos = new AtomicLong();
    private final Metrics metrics = new Metrics();
    private OpsServer server;

    @BeforeEach
    void start() throws IOException {
        Watch watch = new Watch(status::get, nanos::get);
        metrics.watch(watch, Bounds.defaults());
        server = OpsServer.bind("127.0.0.1", 0);
        server.serve(metrics, watch);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static CompletableFuture<ServerStatus> running(boolean draining) {
        return CompletableFuture.completedFuture(new ServerStatus(
                new RoomsStatus(7, 2, 5, 1, 12, 3_400, draining, 2_000_000), new SocketStatus(9, 2, 800, 60)));
    }

    @Test
    void metricsAreTextForWhoeverAsks() throws IOException {
        metrics.received("offer");
        metrics.received("nonsense");
        metrics.refused("room_full");
        metrics.relayed(300_000);
        assertThat(Answers.get(server.port(), "/metrics?x=1"))
                .startsWith("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n")
                .contains("madang_signaling_messages_total{type=\"offer\"} 1.0\n")
                .contains("madang_signaling_messages_total{type=\"other\"} 1.0\n")
                .contains("madang_signaling_messages_total{type=\"ping\"} 0.0\n")
                .contains("madang_signaling_refusals_total{code=\"room_full\"} 1.0\n")
                .contains("madang_signaling_relay_seconds_bucket{le=\"2.5E-4\"} 0\n")
                .contains("madang_signaling_relay_seconds_bucket{le=\"5.0E-4\"} 1\n")
                .contains("madang_signaling_people{state=\"present\"} 5.0\n")
                .contains("madang_signaling_people{state=\"absent\"} 1.0\n")
                .contains("madang_signaling_connections 9.0\n")
                .contains("madang_signaling_kept_bytes 3400.0\n")
                .contains("madang_signaling_loop_wait_seconds 0.002\n")
                .contains("madang_signaling_build_info{version=\"0.1\"} 1\n")
                .contains("jvm_memory_used_bytes{area=\"heap\"}");
    }

    @Test
    void whoPrefersOpenMetricsGetsIt() throws IOException {
        assertThat(
                        Answers.to(
                                server.port(),
                                "GET /metrics HTTP/1.1\r\nHost: x\r\naccept: application/openmetrics-text;version=1.0.0\r\n\r\n"))
                .contains("Content-Type: application/openmetrics-text; version=1.0.0; charset=utf-8\r\n")
                .endsWith("# EOF\n");
    }

    @Test
    void aHealthyServerIsLiveAndReady() throws IOException {
        assertThat(Answers.get(server.port(), "/health/live"))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith("{\"status\":\"live\"}\n");
        assertThat(Answers.get(server.port(), "/health/ready"))
                .startsWith("HTTP/1.1 200 OK")
                .endsWith("{\"status\":\"ready\"}\n");
    }

    @Test
    void whoDrainsIsLiveAndNotReady() throws IOException {
        status.set(running(true));
        assertThat(Answers.get(server.port(), "/health/live")).startsWith("HTTP/1.1 200 OK");
        assertThat(Answers.get(server.port(), "/health/ready"))
                .startsWith("HTTP/1.1 503 Service Unavailable")
                .endsWith("{\"status\":\"draining\"}\n");
    }

    @Test
    void whoDoesNotAnswerIsNotReadyAndAfterTenSecondsNotLive() throws IOException {
        status.set(NEVER);
        assertThat(Answers.get(server.port(), "/health/ready"))
                .startsWith("HTTP/1.1 503")
                .contains("not answering");
        assertThat(Answers.get(server.port(), "/health/live"))
                .startsWith("HTTP/1.1 200")
                .contains("busy");
        nanos.addAndGet(10_000_000_000L);
        assertThat(Answers.get(server.port(), "/health/live"))
                .startsWith("HTTP/1.1 503")
                .contains("stuck");
        assertThat(Answers.get(server.port(), "/metrics"))
                .contains("madang_signaling_loop_answering 0.0\n")
                .contains("madang_signaling_messages_total{type=\"offer\"} 0.0\n")
                .doesNotContain("madang_signaling_rooms");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET / HTTP/1.1                 | 404",
                "GET /metrics/x HTTP/1.1        | 404",
                "GET /%6detrics HTTP/1.1        | 404",
                "POST /metrics HTTP/1.1         | 405",
                "DELETE /health/live HTTP/1.1   | 405",
                "GET http://x/metrics HTTP/1.1  | 400",
                "GET /metrics                   | 400",
                "GET /metrics HTTP/2.0          | 400",
                "GET  /metrics HTTP/1.1         | 400",
                "nonsense                       | 400"
            })
    void whatIsNoSuchRequestIsRefused(String line, int expected) throws IOException {
        assertThat(Answers.to(server.port(), line + "\r\nContent-Length: 3\r\n\r\nabc"))
                .startsWith("HTTP/1.1 " + expected + " ")
                .contains("Connection: close\r\n");
    }

    @Test
    void onlyGetAndHeadAreAllowed() throws IOException {
        assertThat(Answers.to(server.port(), "PUT /metrics HTTP/1.1\r\n\r\n")).contains("\r\nAllow: GET, HEAD\r\n");
        assertThat(Answers.to(server.port(), "HEAD /health/ready HTTP/1.0\r\n\r\n"))
                .startsWith("HTTP/1.1 200 OK")
                .contains("\r\nContent-Length: 19\r\n")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {8_193, 100_000})
    void aHeadWithoutEndIsRefused(int bytes) throws IOException {
        assertThat(Answers.to(server.port(), "GET /metrics HTTP/1.1\r\nX: " + "x".repeat(bytes)))
                .startsWith("HTTP/1.1 431 ");
    }

    /** Forty that say nothing, or next to nothing: one who asks is answered at once, and they are ended. */
    @Test
    void whoIsSlowKeepsNobodyOut() throws IOException {
        List<Answers> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 40; i++) {
                Answers one = new Answers(server.port());
                slow.add(one);
                if (i % 2 == 0) {
                    one.send("GET /met");
                }
            }
            assertThat(Answers.get(server.port(), "/health/ready")).startsWith("HTTP/1.1 200 OK");
            for (Answers one : slow) {
                assertThat(endOf(one)).isEmpty();
            }
        } finally {
            for (Answers one : slow) {
                one.close();
            }
        }
    }

    /** Waits until the server has ended the connection, politely or not. */
    private static String endOf(Answers client) throws IOException {
        try {
            return client.readAll();
        } catch (SocketException e) {
            return "";
        }
    }

    @Test
    void manyQuestionsAreOneForTheServer() throws IOException {
        AtomicLong questions = new AtomicLong();
        Watch watch = new Watch(
                () -> {
                    questions.incrementAndGet();
                    return running(false);
                },
                nanos::get);
        for (int i = 0; i < 100; i++) {
            assertThat(watch.status(0)).isPresent();
        }
        assertThat(questions).hasValue(1);
        nanos.addAndGet(200_000_000);
        assertThat(watch.status(0)).isPresent();
        assertThat(questions).hasValue(2);
    }

    @Test
    void aTakenPortIsToldInASentence() {
        int port = server.port();
        assertThatThrownBy(() -> OpsServer.bind("127.0.0.1", port))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Health and metrics cannot be at 127.0.0.1:" + port + ": ")
                .hasMessageEndingWith(".");
    }

    @Test
    void afterTheEndThePortIsFree() throws IOException {
        int port = server.port();
        server.close();
        server.close();
        OpsServer.bind("127.0.0.1", port).close();
    }
}
