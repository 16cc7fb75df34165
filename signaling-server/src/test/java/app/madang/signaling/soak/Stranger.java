package app.madang.signaling.soak;

/** Someone who connects to a room and never joins: it is sent away after 5 s, if it does not go before. */
final class Stranger implements Wire.Ear {
    private static final long JOIN_DEADLINE_MS = 5_000;

    private final World world;
    private final long cameAt;
    private final int start;
    private final Wire wire;

    Stranger(World world, Courtyard room) {
        this.world = world;
        cameAt = world.engine().nowMs();
        start = world.server().starts();
        wire = new Wire(world.engine(), world.server().port(), room.name(), this);
        if (world.chance(60)) {
            world.engine().after(world.random().nextLong(JOIN_DEADLINE_MS), wire::reset);
        }
    }

    /** Until the server or it has ended the connection. */
    boolean isOver() {
        return wire.isOver();
    }

    @Override
    public void opened() {
        if (world.chance(30)) {
            wire.text("{\"type\":\"ping\",\"t\":7}");
        }
    }

    @Override
    public void text(String text) {
        if (!text.contains("\"pong\"")) {
            throw new AssertionError("a stranger hears " + text + ", with seed " + world.seed());
        }
    }

    @Override
    public void ended(int code) {
        wire.hangUp();
        boolean serverEnded =
                start != world.server().starts() || !world.server().isUp();
        boolean inTime = code == 4408 && world.engine().nowMs() - cameAt >= JOIN_DEADLINE_MS - 50;
        if (!serverEnded && !inTime) {
            throw new AssertionError("a stranger was sent away with " + code + " after "
                    + (world.engine().nowMs() - cameAt) + " ms, with seed " + world.seed());
        }
    }
}
