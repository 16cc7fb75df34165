package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.ops.Metrics;
import app.madang.signaling.ops.OpsServer;
import app.madang.signaling.ops.Watch;
import app.madang.signaling.socket.RawClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a running server says of itself, as its people come and go. */
@Timeout(60)
class ObservedServerTest {
    private static final String PREFIX = "madang_signaling_";

    private final Metrics metrics = new Metrics();
    private final HttpClient http = HttpClient.newHttpClient();
    private SignalingServer server;
    private OpsServer ops;

    @BeforeEach
    void start() throws IOException {
        ServerSettings settings =
                ServerSettings.defaults().withHost("127.0.0.1").withPort(0);
        server = SignalingServer.start(settings, metrics);
        Watch watch = new Watch(server::status);
        metrics.watch(watch, settings.bounds());
        ops = OpsServer.bind("127.0.0.1", 0);
        ops.serve(metrics, watch);
    }

    @AfterEach
    void stop() {
        server.close();
        ops.close();
        http.close();
    }

    @Test
    void theNumbersFollowThePeople() throws Exception {
        try (WirePerson ann = WirePerson.joined(server.port(), 1);
                WirePerson ben = WirePerson.joined(server.port(), 2);
                RawClient silent = new RawClient(server.port())) {
            assertThat(silent).isNotNull();
            ann.next("peer-joined");
            for (int i = 0; i < 10; i++) {
                ann.offerTo(2, "v=0");
                ben.next("offer");
            }
            ann.client().text("nonsense");
            ann.nextError("bad_message");
            eventually("people{state=\"present\"}", 2);
            eventually("handshakes", 1);
            eventually("connections", 3);
            assertThat(value("rooms")).isEqualTo(1);
            assertThat(value("visits")).isEqualTo(2);
            assertThat(value("kept_messages")).isEqualTo(11);
            assertThat(value("messages_total{type=\"offer\"}")).isEqualTo(10);
            assertThat(value("messages_total{type=\"join\"}")).isEqualTo(2);
            assertThat(value("messages_total{type=\"other\"}")).isEqualTo(1);
            assertThat(value("refusals_total{code=\"bad_message\"}")).isEqualTo(1);
            assertThat(value("relay_seconds_count")).isEqualTo(10);
            assertThat(value("relay_seconds_sum")).isBetween(0.000_01, 10.0);
            ben.client().reset();
            eventually("people{state=\"absent\"}", 1);
            eventually("connections", 2);
        }
    }

    @Test
    void whoIsAboutToStopIsReadyNoMore() throws Exception {
        eventuallyAnswers("/health/ready", 200);
        try (WirePerson ann = WirePerson.joined(server.port(), 1)) {
            server.drain(1_000);
            ann.next("draining");
            eventually("draining", 1);
            eventuallyAnswers("/health/ready", 503);
            eventuallyAnswers("/health/live", 200);
        }
        server.close();
        eventuallyAnswers("/health/ready", 503);
    }

    /** What is asked for may still be on its way, and a busy machine may answer late: waits for what must come. */
    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.call() && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    private void eventually(String metric, double expected) throws Exception {
        await(() -> valueIfAny(metric).orElse(Double.NaN) == expected);
        assertThat(valueIfAny(metric)).as(metric).hasValue(expected);
    }

    private void eventuallyAnswers(String path, int status) throws Exception {
        await(() -> get(path).statusCode() == status);
        assertThat(get(path).statusCode()).as(path).isEqualTo(status);
    }

    private double value(String metric) throws Exception {
        await(() -> valueIfAny(metric).isPresent());
        return valueIfAny(metric).orElseThrow();
    }

    /** Empty while the rooms' loop does not answer. */
    private OptionalDouble valueIfAny(String metric) throws Exception {
        Matcher line = Pattern.compile("(?m)^" + Pattern.quote(PREFIX + metric) + " (\\S+)$")
                .matcher(get("/metrics").body());
        return line.find() ? OptionalDouble.of(Double.parseDouble(line.group(1))) : OptionalDouble.empty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ops.url() + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
