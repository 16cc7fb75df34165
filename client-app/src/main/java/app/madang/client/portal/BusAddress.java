package app.madang.client.portal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Where the bus of this user's session listens (D-Bus specification, server addresses). */
record BusAddress(byte[] socket) {
    private static final int LONGEST = 107;

    /** Empty where the environment names no bus on this machine. */
    static Optional<BusAddress> of(Map<String, String> environment) {
        for (String address :
                environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").split(";")) {
            Optional<BusAddress> found = local(address);
            if (found.isPresent()) {
                return found;
            }
        }
        String folder = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return folder.isEmpty() ? Optional.empty() : path(bytes(folder + "/bus"));
    }

    private static Optional<BusAddress> local(String address) {
        if (!address.startsWith("unix:")) {
            return Optional.empty();
        }
        for (String pair : address.substring("unix:".length()).split(",")) {
            if (pair.startsWith("path=")) {
                return path(unescaped(pair.substring("path=".length())));
            }
            if (pair.startsWith("abstract=")) {
                return path(unescaped("%00" + pair.substring("abstract=".length())));
            }
        }
        return Optional.empty();
    }

    private static Optional<BusAddress> path(byte[] name) {
        return name.length > LONGEST ? Optional.empty() : Optional.of(new BusAddress(name));
    }

    private static byte[] unescaped(String value) {
        byte[] escaped = bytes(value);
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int at = 0; at < escaped.length; at++) {
            if (escaped[at] == '%' && at + 2 < escaped.length) {
                name.write(16 * Character.digit(escaped[at + 1], 16) + Character.digit(escaped[at + 2], 16));
                at += 2;
            } else {
                name.write(escaped[at]);
            }
        }
        return name.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
