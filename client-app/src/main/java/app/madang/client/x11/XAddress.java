package app.madang.client.x11;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a display is: {@code [HOST]:NUMBER[.SCREEN]}, X(7).
 *
 * @param host empty for this machine
 * @param screen the display's screen that is meant, from 0
 */
record XAddress(String host, int number, int screen) {
    private static final Pattern FORM = Pattern.compile("(?:unix)?([^:/]*):([0-9]{1,5})(?:\\.([0-9]{1,3}))?");
    private static final int FIRST_PORT = 6000;

    /** Empty where this is no display's name, null and the empty name among them. */
    static Optional<XAddress> parse(String display) {
        Matcher matcher = FORM.matcher(display == null ? "" : display);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int screen = matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3));
        int number = Integer.parseInt(matcher.group(2));
        return number + FIRST_PORT > 65_535
                ? Optional.empty()
                : Optional.of(new XAddress(matcher.group(1), number, screen));
    }

    /** Waits for a display on another machine as long as the system does. */
    SocketChannel connect() throws IOException {
        if (!host.isEmpty()) {
            return SocketChannel.open(new InetSocketAddress(host, FIRST_PORT + number));
        }
        try {
            return SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)));
        } catch (IOException e) {
            return SocketChannel.open(new InetSocketAddress("localhost", FIRST_PORT + number));
        }
    }
}
