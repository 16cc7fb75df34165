package app.madang.signaling.ops;

import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** The pages for whoever runs a server, by path. */
final class Pages {
    private static final ExpositionFormats FORMATS = ExpositionFormats.init();

    private Pages() {}

    static Map<String, Page> of(Metrics metrics, Watch watch) {
        Health health = new Health(watch);
        return Map.of(
                "/metrics", accept -> metrics(metrics, accept),
                "/health/live", accept -> health.live(),
                "/health/ready", accept -> health.ready());
    }

    private static Answer metrics(Metrics metrics, String accept) throws IOException {
        ExpositionFormatWriter writer = FORMATS.findWriter(accept);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        writer.write(body, metrics.read());
        return new Answer(200, writer.getContentType(), body.toByteArray());
    }
}
