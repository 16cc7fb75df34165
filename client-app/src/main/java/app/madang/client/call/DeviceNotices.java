package app.madang.client.call;

import app.madang.client.call.Notice.Kind;
import app.madang.client.call.port.DeviceNews;
import java.util.Optional;

/** What people are told when a device comes or goes by itself. */
final class DeviceNotices {
    private DeviceNotices() {}

    /** Empty for a camera or microphone without another: what lasts is told by their state, also to who joins later. */
    static Optional<Notice> of(DeviceNews news) {
        Kind kind = switch (news.kind()) {
            case CAMERA -> kind(news, Kind.CAMERA_REPLACED, Kind.CAMERA_CONNECTED, null);
            case MICROPHONE -> kind(news, Kind.MICROPHONE_REPLACED, Kind.MICROPHONE_CONNECTED, null);
            case SPEAKERS -> kind(news, Kind.SPEAKERS_REPLACED, Kind.SPEAKERS_CONNECTED, Kind.SPEAKERS_GONE);
        };
        return Optional.ofNullable(kind).map(each -> new Notice(each, news.name()));
    }

    private static Kind kind(DeviceNews news, Kind replaced, Kind connected, Kind gone) {
        return switch (news.change()) {
            case REPLACED -> replaced;
            case CONNECTED -> connected;
            case GONE -> gone;
        };
    }
}
