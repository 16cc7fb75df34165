package app.madang.benchmarks.wire;

/**
 * Frames of all connections of an engine, whatever they carry.
 *
 * @param sent by the load generator
 * @param received from the server
 */
public record Traffic(long sent, long received) {

    public Traffic since(Traffic before) {
        return new Traffic(sent - before.sent, received - before.received);
    }
}
