package app.madang.client.ui.call;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Texts;
import app.madang.protocol.PeerId;

/**
 * What one tile says, made from the call's state alone.
 *
 * @param label the name as it stands on the tile
 * @param video pictures are to be shown; the placeholder stands until the first one comes
 * @param stale the picture is an old one and shown dimmed
 * @param status what is the matter, in words; empty where nothing is
 * @param repairable the camera is in trouble: offer to try again or to use the pattern
 */
record TileContent(
        PeerId id,
        boolean own,
        String name,
        String label,
        boolean microphone,
        boolean hand,
        boolean video,
        boolean stale,
        String status,
        boolean repairable) {

    static TileContent of(Self self, Texts texts) {
        CameraState camera = self.cameraWanted() ? self.camera() : CameraState.OFF;
        return new TileContent(
                self.id(),
                true,
                self.name(),
                texts.get("tile.own", self.name()),
                self.media().audio(),
                false,
                camera == CameraState.ON,
                false,
                camera == CameraState.OFF ? "" : texts.of(camera),
                inTrouble(camera));
    }

    static TileContent of(Participant other, Texts texts) {
        return new TileContent(
                other.id(),
                false,
                other.name(),
                other.name(),
                other.media().audio(),
                other.hand(),
                other.media().video() && hasHadPictures(other.link()),
                other.link() == LinkState.INTERRUPTED,
                status(other, texts),
                false);
    }

    private static String status(Participant other, Texts texts) {
        boolean away = other.link() == LinkState.CONNECTED && !other.present();
        if (other.fault() != null) {
            return texts.of(other.fault());
        }
        return away ? texts.get("tile.away") : texts.of(other.link());
    }

    private static boolean hasHadPictures(LinkState link) {
        return switch (link) {
            case CONNECTED, INTERRUPTED -> true;
            case CONNECTING, FAILED -> false;
        };
    }

    private static boolean inTrouble(CameraState camera) {
        return switch (camera) {
            case MISSING, BUSY, LOST -> true;
            case OFF, STARTING, ON -> false;
        };
    }
}
