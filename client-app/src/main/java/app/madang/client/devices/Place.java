package app.madang.client.devices;

import app.madang.client.call.port.DeviceKind;
import app.madang.client.call.port.DeviceNews;
import app.madang.client.call.port.DeviceNews.Change;
import app.madang.client.devices.DeviceDriver.Look;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where one kind of device is plugged in. Owned by the desk's loop. */
final class Place {
    private final DeviceKind kind;
    private final DeviceDriver driver;
    private final Set<String> failing = new HashSet<>();
    private Selection selection;
    private Look look;

    /** @param wanted what people chose in an earlier run */
    Place(DeviceKind kind, DeviceDriver driver, Optional<String> wanted) {
        this.kind = kind;
        this.driver = driver;
        selection = Selection.of(wanted);
    }

    /** Looks what there is and uses what is best; tells what changed by itself. */
    Optional<DeviceNews> look() {
        boolean first = look == null;
        Look newest = driver.look();
        mark(newest);
        Optional<String> before = selection.used();
        apply(newest);
        return first ? Optional.empty() : news(before, selection.used());
    }

    /** People chose, which is no news to them. Also gives a device that failed another try. */
    void choose(Optional<String> wanted) {
        failing.clear();
        selection = selection.choose(wanted);
        apply(driver.look());
    }

    /** One that went away and comes again gets another try. */
    private void mark(Look newest) {
        selection.used().ifPresent(newest.failing() ? failing::add : failing::remove);
        failing.retainAll(newest.names());
    }

    private void apply(Look newest) {
        look = newest;
        if (!newest.choosable()) {
            // Nothing can be said of what is there; what was used may well be used again.
            return;
        }
        selection = selection.next(newest, failing);
        driver.use(selection.asked(newest));
    }

    private Optional<DeviceNews> news(Optional<String> before, Optional<String> after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (after.isEmpty()) {
            // One that is there and fails is told of by its state.
            return before.filter(name -> !look.names().contains(name)).map(name -> news(Change.GONE, name));
        }
        boolean lost = before.isPresent() && !usable(before.get());
        return Optional.of(news(lost ? Change.REPLACED : Change.CONNECTED, after.get()));
    }

    private boolean usable(String name) {
        return look.names().contains(name) && !failing.contains(name);
    }

    private DeviceNews news(Change change, String name) {
        return new DeviceNews(kind, change, name);
    }

    DeviceState state() {
        return look == null
                ? DeviceState.UNKNOWN
                : new DeviceState(look.names(), selection.wanted(), selection.used(), look.choosable());
    }
}
