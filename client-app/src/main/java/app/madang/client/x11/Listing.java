package app.madang.client.x11;

import app.madang.client.call.port.ScreenChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What of a display can be shared. One connection's, on its thread. */
final class Listing {
    /** Smaller ones are no windows that people know of. */
    private static final int SMALLEST = 32;

    private final XConnection x;
    private final Windows windows;
    private final long ownProcess;

    /** @param ownProcess whose windows are left out: a call that shows itself is a hall of mirrors */
    Listing(XConnection x, long ownProcess) {
        this.x = x;
        this.windows = new Windows(x);
        this.ownProcess = ownProcess;
    }

    List<ScreenChoice> screensAndWindows() {
        List<ScreenChoice> all = new ArrayList<>();
        for (Monitors.Monitor monitor : new Monitors(x, windows).list()) {
            all.add(new ScreenChoice(ScreenChoice.Kind.SCREEN, monitor.id(), monitor.name()));
        }
        all.addAll(windows());
        return all;
    }

    /** The ones in front first. */
    List<ScreenChoice> windows() {
        return topmost().reversed().stream()
                .map(this::shareable)
                .flatMap(Optional::stream)
                .toList();
    }

    /** This program's windows that can be seen, but for menus and the like. */
    List<Long> own() {
        return topmost().stream().filter(this::isOwnAndSeen).toList();
    }

    boolean isOwnAndSeen(long window) {
        return unlessClosed(() -> isReal(window) && isOwn(window)).orElse(false);
    }

    /** What was found, if anything; empty where the window was closed while it was being looked at. */
    private static <T> Optional<T> unlessClosed(Supplier<T> look) {
        try {
            return Optional.ofNullable(look.get());
        } catch (XFault fault) {
            if (fault.kind() == XFault.Kind.BROKEN) {
                throw fault;
            }
            return Optional.empty();
        }
    }

    private boolean isReal(long window) {
        Windows.Attributes attributes = windows.attributes(window);
        return attributes.seen() && !attributes.input() && !attributes.unmanaged();
    }

    /** As the window manager knows them; where there is none, what lies on the root itself. */
    private List<Long> topmost() {
        long root = x.setup().root();
        List<Long> managed = windows.numbers(root, "_NET_CLIENT_LIST_STACKING");
        return managed.isEmpty() ? windows.children(root) : managed;
    }

    private Optional<ScreenChoice> shareable(long window) {
        return unlessClosed(() -> isReal(window) && isLarge(window) && !isOwn(window) ? choice(window) : null);
    }

    private boolean isLarge(long window) {
        Area area = windows.area(window);
        return area.width() >= SMALLEST && area.height() >= SMALLEST;
    }

    private boolean isOwn(long window) {
        return windows.numbers(window, "_NET_WM_PID").contains(ownProcess);
    }

    private ScreenChoice choice(long window) {
        return new ScreenChoice(ScreenChoice.Kind.WINDOW, window, windows.title(window));
    }
}
