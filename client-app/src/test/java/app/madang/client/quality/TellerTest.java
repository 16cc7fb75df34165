package app.madang.client.quality;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.loop.VirtualLoop;
import app.madang.protocol.PeerMessage.PixelSize;
import app.madang.protocol.PeerMessage.Shows;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellerTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final List<String> told = new ArrayList<>();
    private Shows shown = new Shows(null, null);
    private final Teller teller = new Teller(loop, () -> shown, this::tell);
    private final long start = loop.nowMs();

    private void tell(Shows shows) {
        told.add((loop.nowMs() - start) + " " + words(shows.camera()) + " " + words(shows.screen()));
    }

    private static String words(PixelSize size) {
        return size == null ? "-" : size.width() + "x" + size.height();
    }

    private void camera(int width, int height) {
        shown = new Shows(new PixelSize(width, height), shown.screen());
        teller.changed();
    }

    private void nothing() {
        shown = new Shows(null, null);
        teller.changed();
    }

    @Test
    void nothingIsSaidBeforeTheChannelIsOpenThenWhatIsTrue() {
        camera(640, 360);
        loop.advance(5_000);
        assertThat(told).isEmpty();
        teller.channel(true);
        assertThat(told).containsExactly("5000 640x360 -");
    }

    @Test
    void aNewChannelHearsItAgain() {
        camera(640, 360);
        teller.channel(true);
        teller.channel(false);
        camera(800, 450);
        loop.advance(1_000);
        teller.channel(true);
        assertThat(told).containsExactly("0 640x360 -", "1000 800x450 -");
    }

    @Test
    void aPictureThatAppearsIsSaidAtOnce() {
        teller.channel(true);
        loop.advance(10);
        camera(640, 360);
        loop.advance(10);
        shown = new Shows(shown.camera(), new PixelSize(1920, 1080));
        teller.changed();
        loop.advance(2_000);
        assertThat(told).containsExactly("0 - -", "10 640x360 -", "20 640x360 1920x1080");
    }

    @Test
    void aPictureThatIsGoneForAMomentIsNotMissed() {
        camera(640, 360);
        teller.channel(true);
        loop.advance(1_000);
        nothing();
        loop.advance(Teller.CALM_MS - 1);
        camera(640, 360);
        loop.advance(5_000);
        assertThat(told).containsExactly("0 640x360 -");
        nothing();
        loop.advance(1_000);
        assertThat(told).containsExactly("0 640x360 -", (6_000 + Teller.CALM_MS - 1 + Teller.CALM_MS) + " - -");
    }

    @Test
    void aWindowThatIsDraggedIsNoStormAndItsLastSizeIsSaid() {
        camera(640, 360);
        teller.channel(true);
        loop.advance(1_000);
        for (int width = 650; width <= 1_250; width += 10) {
            camera(width, width * 9 / 16);
            loop.advance(50);
        }
        loop.advance(1_000);
        assertThat(told).hasSizeBetween(6, 9).last().asString().endsWith("1250x703 -");
    }

    @Test
    void whatNobodySeesIsNotSaid() {
        camera(640, 360);
        teller.channel(true);
        loop.advance(1_000);
        camera(648, 364);
        loop.advance(1_000);
        assertThat(told).hasSize(1);
        camera(656, 369);
        loop.advance(1_000);
        assertThat(told).hasSize(2).last().asString().endsWith("656x369 -");
    }

    @Test
    void nothingIsSaidAfterTheEnd() {
        camera(640, 360);
        teller.channel(true);
        camera(320, 180);
        teller.close();
        camera(800, 450);
        loop.advance(5_000);
        assertThat(told).hasSize(1);
    }
}
