package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.Self;
import app.madang.client.call.port.LocalMedia.CameraState;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.Texts;
import app.madang.protocol.MediaState;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TileContentTest {
    private final Texts texts = Texts.in(Locale.ENGLISH);

    private TileContent other(LinkState link, MediaState media, boolean present) {
        return TileContent.of(new Participant(Scenes.id(1), "Ada", media, false, present, link), texts);
    }

    private TileContent own(boolean wanted, CameraState camera) {
        return TileContent.of(new Self(Scenes.id(0), "Sora", Scenes.ALL, wanted, camera), texts);
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECTING,true,false,Connecting…",
        "CONNECTED,true,false,''",
        "INTERRUPTED,true,true,Reconnecting…",
        "FAILED,false,false,Could not connect. Trying again…"
    })
    void saysHowTheLinkIs(LinkState link, boolean video, boolean stale, String status) {
        TileContent tile = other(link, Scenes.ALL, true);
        assertThat(tile.video()).isEqualTo(video);
        assertThat(tile.stale()).isEqualTo(stale);
        assertThat(tile.status().isEmpty() ? "" : tile.status().getFirst()).isEqualTo(status);
    }

    @Test
    void showsNoPictureOfAnOffCameraWhateverTheFeedStillHas() {
        assertThat(other(LinkState.CONNECTED, Scenes.ALL.withVideo(false), true).video())
                .isFalse();
    }

    @Test
    void whoLostTheServerOnlyGoesOnWithWords() {
        TileContent away = other(LinkState.CONNECTED, Scenes.ALL, false);
        assertThat(away.video()).isTrue();
        assertThat(away.stale()).isFalse();
        assertThat(away.status()).startsWith("Reconnecting to the server…");
    }

    @ParameterizedTest
    @EnumSource(CameraState.class)
    void theOwnTileOffersRepairExactlyWhereTheCameraIsInTrouble(CameraState camera) {
        TileContent tile = own(true, camera);
        boolean trouble = camera == CameraState.MISSING || camera == CameraState.BUSY || camera == CameraState.LOST;
        assertThat(tile.repairable()).isEqualTo(trouble);
        assertThat(tile.video()).isEqualTo(camera == CameraState.ON);
        assertThat(tile.status().isEmpty()).isEqualTo(camera == CameraState.ON || camera == CameraState.OFF);
    }

    @ParameterizedTest
    @EnumSource(CameraState.class)
    void aCameraThatIsSwitchedOffIsNoTrouble(CameraState camera) {
        TileContent tile = own(false, camera);
        assertThat(tile.repairable()).isFalse();
        assertThat(tile.video()).isFalse();
        assertThat(tile.status()).isEmpty();
    }

    @Test
    void theOwnNameSaysWhoseItIs() {
        assertThat(own(true, CameraState.ON).label()).isEqualTo("Sora (you)");
        assertThat(TileContent.of(Scenes.SELF, Texts.in(Locale.KOREAN)).label()).isEqualTo("Sora Kim (나)");
    }
}
