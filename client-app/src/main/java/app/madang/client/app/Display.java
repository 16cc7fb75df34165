package app.madang.client.app;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a window can be opened. JavaFX cannot be asked: it fails for good when there is no display. */
final class Display {
    private static final Pattern X11 = Pattern.compile("(?:unix)?([^:/]*):([0-9]{1,5})(?:\\.[0-9]+)?");
    private static final int X11_FIRST_PORT = 6000;
    private static final int CONNECT_MS = 2_000;

    private Display() {}

    /** May take 2 s where the display is on another machine that does not answer. */
    static boolean available(String system, Map<String, String> environment) {
        if (!system.toLowerCase(Locale.ROOT).startsWith("linux")) {
            return true;
        }
        // JavaFX speaks X11 only; on Wayland it goes through XWayland, which sets DISPLAY too.
        String display = environment.getOrDefault("DISPLAY", "");
        Matcher matcher = X11.matcher(display);
        return matcher.matches() && answers(matcher.group(1), Integer.parseInt(matcher.group(2)));
    }

    private static boolean answers(String host, int number) {
        return host.isEmpty() ? answersLocally(number) : answersOverTcp(host, number);
    }

    private static boolean answersLocally(int number) {
        try (SocketChannel channel =
                SocketChannel.open(UnixDomainSocketAddress.of(Path.of("/tmp/.X11-unix/X" + number)))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException e) {
            return answersOverTcp("localhost", number);
        }
    }

    private static boolean answersOverTcp(String host, int number) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, X11_FIRST_PORT + number), CONNECT_MS);
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
