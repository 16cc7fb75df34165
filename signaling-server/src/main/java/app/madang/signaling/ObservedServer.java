package app.madang.signaling;

import app.madang.signaling.ops.Metrics;
import app.madang.signaling.ops.OpsOptions;
import app.madang.signaling.ops.OpsServer;
import app.madang.signaling.ops.Watch;
import java.io.IOException;
import java.util.Optional;

/**
 * A server with its health and metrics. Any thread.
 *
 * @param ops empty where nobody wants them
 */
record ObservedServer(SignalingServer server, Optional<OpsServer> ops) {

    /** @throws IOException with a sentence for people if an address cannot be listened on */
    static ObservedServer start(ServerSettings settings, OpsOptions opsOptions) throws IOException {
        // First, so that nobody comes to a server that has to end for it.
        Optional<OpsServer> ops = opsOptions.bind();
        try {
            return new ObservedServer(observed(settings, ops), ops);
        } catch (IOException | RuntimeException e) {
            ops.ifPresent(OpsServer::close);
            throw e;
        }
    }

    private static SignalingServer observed(ServerSettings settings, Optional<OpsServer> ops) throws IOException {
        Metrics metrics = new Metrics();
        SignalingServer server = SignalingServer.start(settings, metrics);
        Watch watch = new Watch(server::status);
        metrics.watch(watch, settings.bounds());
        ops.ifPresent(each -> each.serve(metrics, watch));
        return server;
    }

    /** As {@link SignalingServer#closeAfter}; until the end it says that it is not ready. */
    void closeAfter(long deadlineMs) {
        server.closeAfter(deadlineMs);
        ops.ifPresent(OpsServer::close);
    }
}
