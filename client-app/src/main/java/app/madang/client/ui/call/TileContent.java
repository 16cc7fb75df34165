package app.madang.client.ui.call;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Texts;
import app.madang.protocol.PeerId;
import java.util.List;

/**
 * What one tile says, made from the call's state alone.
 *
 * @param label the name as it stands on the tile
 * @param video pictures are to be shown; the placeholder stands until the first one comes
 * @param stale the picture is an old one and shown dimmed
 * @param status what is the matter, in words, then in fewer words for smaller tiles; empty where nothing is
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
        List<String> status,
        boolean repairable) {
    TileContent {
        status = List.copyOf(status);
    }

    static TileContent of(Self self, Texts texts) {
        CameraState camera = self.cameraWanted() ? self.camera() : CameraState.OFF;
        return new TileContent(
                self.id(),
                true,
                self.name(),
                texts.get("tile.own", self.name()),
                self.media().audio(),
                self.hand(),
                camera == CameraState.ON,
                false,
                status(camera, texts),
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
                other.media().video() && mayHavePictures(other.link()),
                other.link() == LinkState.INTERRUPTED,
                status(other, texts),
                false);
    }

    private static List<String> status(CameraState camera, Texts texts) {
        return switch (camera) {
            case OFF, ON -> List.of();
            case STARTING -> List.of(texts.of(camera), texts.get("tile.waiting"));
            case MISSING, BUSY, LOST -> List.of(texts.of(camera), texts.get("tile.noCamera"));
        };
    }

    private static List<String> status(Participant other, Texts texts) {
        String link = texts.of(other.link());
        return switch (other.link()) {
            case CONNECTED -> other.present() ? List.of() : List.of(texts.get("tile.away"), texts.get("tile.waiting"));
            case CONNECTING, INTERRUPTED -> List.of(link, texts.get("tile.waiting"));
            case FAILED ->
                other.fault() == null
                        ? List.of(link, texts.get("tile.notConnected"))
                        : List.of(texts.of(other.fault()), link, texts.get("tile.notConnected"));
        };
    }

    /** The first picture may come before the word that the link stands, and the next one a tenth of a second later. */
    private static boolean mayHavePictures(LinkState link) {
        return switch (link) {
            case CONNECTING, CONNECTED, INTERRUPTED -> true;
            case FAILED -> false;
        };
    }

    /** The same with the placeholder instead of pictures. */
    TileContent withoutPicture() {
        return new TileContent(id, own, name, label, microphone, hand, false, stale, status, repairable);
    }

    private static boolean inTrouble(CameraState camera) {
        return switch (camera) {
            case MISSING, BUSY, LOST -> true;
            case OFF, STARTING, ON -> false;
        };
    }
}
