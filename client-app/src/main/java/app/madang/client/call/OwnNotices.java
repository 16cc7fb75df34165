package app.madang.client.call;

import app.madang.client.call.port.DeviceKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What people are told of their own devices in one call, each once when it begins. Owned by the call thread. */
final class OwnNotices {
    private final OwnMedia own;
    private final Consumer<Notice> outlet;
    private final Set<DeviceKind> looked = EnumSet.noneOf(DeviceKind.class);
    private boolean soundless;
    private boolean deaf;

    OwnNotices(OwnMedia own, Consumer<Notice> outlet) {
        this.own = own;
        this.outlet = outlet;
    }

    /** Something may be different. */
    void look() {
        soundless = told(soundless, !own.sound(), Notice.Kind.NO_SOUND);
        deaf = told(deaf, own.sound() && !own.microphonePresent(), Notice.Kind.MICROPHONE_GONE);
        own.absent().forEach((kind, name) -> {
            // Of cameras people hear once they want theirs.
            if ((kind != DeviceKind.CAMERA || own.cameraWanted()) && looked.add(kind)) {
                tellAbsent(kind, name);
            }
        });
    }

    private boolean told(boolean before, boolean now, Notice.Kind kind) {
        if (now && !before) {
            outlet.accept(new Notice(kind, null));
        }
        return now;
    }

    /** Only as the call begins: what goes away later is news of its own. */
    private void tellAbsent(DeviceKind of, Optional<String> name) {
        Notice.Kind kind = switch (of) {
            case CAMERA -> Notice.Kind.CAMERA_ABSENT;
            case MICROPHONE -> Notice.Kind.MICROPHONE_ABSENT;
            case SPEAKERS -> Notice.Kind.SPEAKERS_ABSENT;
        };
        name.ifPresent(chosen -> outlet.accept(new Notice(kind, chosen)));
    }
}
