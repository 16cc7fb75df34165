package app.madang.signaling.ops;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.protocol.ErrorCode;
import app.madang.signaling.Bounds;
import app.madang.signaling.RoomsStatus;
import app.madang.signaling.ServerStatus;
import app.madang.signaling.socket.SocketStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide names every metric, and every metric that the guide and the alert rules name is there. */
class DocumentedMetricsTest {
    /** What depends on the system and on the collector in use. */
    private static final Pattern OF_THE_PROCESS = Pattern.compile("(jvm|process)_.*");

    private final String guide;
    private final Metrics metrics = new Metrics();
    private final String page;

    DocumentedMetricsTest() throws IOException {
        guide = read("docs/server.md");
        ServerStatus status =
                new ServerStatus(new RoomsStatus(0, 0, 0, 0, 0, 0, false, 0), new SocketStatus(0, 0, 0, 0));
        Watch watch = new Watch(() -> CompletableFuture.completedFuture(status));
        metrics.watch(watch, Bounds.defaults());
        page = new String(Pages.of(metrics, watch).get("/metrics").get("").body(), StandardCharsets.UTF_8);
    }

    @Test
    void theGuideNamesEveryMetric() {
        assertThat(found("(?m)^# TYPE (\\S+) ", page))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(guide).contains("`" + name));
    }

    @Test
    void whatTheGuideNamesIsThere() {
        Set<String> present = found("(?m)^# TYPE (\\S+) ", page);
        assertThat(found("`((?:madang_signaling|jvm|process)_\\w+)", guide))
                .filteredOn(name -> !OF_THE_PROCESS.matcher(name).matches())
                .isSubsetOf(present);
    }

    @Test
    void whatTheAlertsAskForIsThere() throws IOException {
        assertThat(found("\\b(madang_signaling_\\w+)", read("deploy/prometheus/madang-alerts.yml")))
                .hasSizeGreaterThan(5)
                .allSatisfy(name -> assertThat(page).containsPattern("(?m)^" + name + "[{ ]"));
    }

    @Test
    void theGuideNamesEveryReasonThatIsNoErrorCode() {
        for (ErrorCode code : ErrorCode.values()) {
            assertThat(page).contains("refusals_total{code=\"" + code.wireName() + "\"} 0.0");
        }
        assertThat(found("refusals_total\\{code=\"(\\w+)\"", page))
                .filteredOn(code -> ErrorCode.of(code).isEmpty())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(guide).contains("`" + code + "`"));
    }

    /** Every word that the server's own sources refuse with has a series: it would count as {@code other}. */
    @Test
    void everyReasonInTheSourcesHasASeries() throws IOException {
        Set<String> reasons = new TreeSet<>();
        Path sources = root().resolve("signaling-server/src/main/java");
        try (var files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                reasons.addAll(found("(?:refused|turnAway)\\([^;]*?\"([a-z_]+)\"\\)", Files.readString(file)));
            }
        }
        assertThat(reasons)
                .hasSizeGreaterThan(8)
                .allSatisfy(reason -> assertThat(page).contains("refusals_total{code=\"" + reason + "\"}"));
    }

    @Test
    void strangersMakeNoSeries() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            metrics.received("type" + i);
            metrics.refused("code" + i);
        }
        Watch watch = new Watch(CompletableFuture::new);
        String after =
                new String(Pages.of(metrics, watch).get("/metrics").get("").body(), StandardCharsets.UTF_8);
        assertThat(found("(?m)^(madang_signaling_(?:messages|refusals)_total\\S+)", after))
                .isEqualTo(found("(?m)^(madang_signaling_(?:messages|refusals)_total\\S+)", page));
        assertThat(after)
                .contains("messages_total{type=\"other\"} 1000.0\n", "refusals_total{code=\"other\"} 1000.0\n");
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Tests run in their module's folder. */
    private static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }

    private static String read(String file) throws IOException {
        return Files.readString(root().resolve(file));
    }
}
