package app.madang.signaling;

import app.madang.signaling.ice.IceSettings;

/**
 * What the owner of a server decides. {@link #toString} hides the access word.
 *
 * @param host the address to listen on; {@code 0.0.0.0} is every address of this machine, IPv6 among them
 * @param port 0 to 65535; 0 takes a free one
 * @param capacity people in one room, 1 to 100; those in their grace count
 * @param access the word that every join must bring, 1 to 256 characters; null: none
 * @param graceMs how long a seat waits for its lost client, 0 to 86,400,000
 * @param pingMs how often each side says that it lives, 50 to 300,000
 * @param bounds how much strangers may ask for
 * @param admission whom it believes and lets in
 * @param ice STUN and TURN servers that clients are told to use
 */
public record ServerSettings(
        String host,
        int port,
        int capacity,
        String access,
        long graceMs,
        long pingMs,
        Bounds bounds,
        Admission admission,
        IceSettings ice) {
    public static final int DEFAULT_PORT = 8787;

    private static final int MAX_ACCESS = 256;

    /** @throws IllegalArgumentException with a sentence for people if a value is out of its range */
    public ServerSettings {
        check(host != null && !host.isBlank(), "the address to listen on must not be empty");
        checkRange("the port", port, 0, 65_535);
        checkRange("the capacity of a room", capacity, 1, 100);
        check(
                access == null || !access.isEmpty() && access.codePointCount(0, access.length()) <= MAX_ACCESS,
                "the access word must have 1 to " + MAX_ACCESS + " characters");
        checkRange("the grace in milliseconds", graceMs, 0, 86_400_000);
        checkRange("the ping interval in milliseconds", pingMs, 50, 300_000);
    }

    /** Every address, port 8787, rooms of 8, no access word. */
    public static ServerSettings defaults() {
        return new ServerSettings(
                "0.0.0.0",
                DEFAULT_PORT,
                8,
                null,
                30_000,
                10_000,
                Bounds.defaults(),
                Admission.open(),
                IceSettings.none());
    }

    public ServerSettings withHost(String newHost) {
        return new ServerSettings(newHost, port, capacity, access, graceMs, pingMs, bounds, admission, ice);
    }

    public ServerSettings withPort(int newPort) {
        return new ServerSettings(host, newPort, capacity, access, graceMs, pingMs, bounds, admission, ice);
    }

    public ServerSettings withCapacity(int newCapacity) {
        return new ServerSettings(host, port, newCapacity, access, graceMs, pingMs, bounds, admission, ice);
    }

    public ServerSettings withAccess(String newAccess) {
        return new ServerSettings(host, port, capacity, newAccess, graceMs, pingMs, bounds, admission, ice);
    }

    public ServerSettings withGraceMs(long newGraceMs) {
        return new ServerSettings(host, port, capacity, access, newGraceMs, pingMs, bounds, admission, ice);
    }

    public ServerSettings withPingMs(long newPingMs) {
        return new ServerSettings(host, port, capacity, access, graceMs, newPingMs, bounds, admission, ice);
    }

    public ServerSettings withBounds(Bounds newBounds) {
        return new ServerSettings(host, port, capacity, access, graceMs, pingMs, newBounds, admission, ice);
    }

    public ServerSettings withAdmission(Admission newAdmission) {
        return new ServerSettings(host, port, capacity, access, graceMs, pingMs, bounds, newAdmission, ice);
    }

    public ServerSettings withIce(IceSettings newIce) {
        return new ServerSettings(host, port, capacity, access, graceMs, pingMs, bounds, admission, newIce);
    }

    @Override
    public String toString() {
        return "ServerSettings[" + host + ":" + port + ", capacity " + capacity
                + (access == null ? "" : ", with an access word") + ", grace " + graceMs + " ms, ping " + pingMs
                + " ms]";
    }

    private static void checkRange(String what, long value, long from, long to) {
        check(value >= from && value <= to, what + " must lie between " + from + " and " + to + ", not " + value);
    }

    private static void check(boolean good, String sentence) {
        if (!good) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
