package app.madang.client.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Choices.Place;
import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a remembered window stands on the screens of now. */
class DesktopTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 30, 1280, 770);
    private static final Rectangle2D MONITOR = new Rectangle2D(1280, 0, 1920, 1080);
    private static final Desktop AT_HOME = new Desktop(LAPTOP, List.of(LAPTOP, MONITOR));
    private static final Desktop UNDER_WAY = new Desktop(LAPTOP, List.of(LAPTOP));

    private static Place at(int x, int y, int width, int height) {
        return new Place(x, y, width, height, false);
    }

    @ParameterizedTest
    @CsvSource({
        "100,60,900,600", // inside of one
        "1400,40,1600,1000",
        "-8,22,656,786", // with the edges that Windows counts
        "1000,30,900,700" // half on each
    })
    void whatFitsStandsWhereItStood(int x, int y, int width, int height) {
        assertThat(AT_HOME.fit(at(x, y, width, height))).isEqualTo(at(x, y, width, height));
    }

    @ParameterizedTest
    @CsvSource({
        "1400,40,1600,1000, 0,30,1280,770", // its screen is gone, and the other one is smaller
        "1400,40,640,480, 640,40,640,480",
        "0,30,1600,1000, 0,30,1280,770",
        "50,400,1600,500, 0,300,1280,500", // only too wide; what was below the edge is in sight again
        "900,60,640,480, 640,60,640,480",
        "-5000,-5000,640,480, 0,30,640,480"
    })
    void whatDoesNotFitStandsWhollyOnOneScreen(
            int x, int y, int width, int height, int nowX, int nowY, int nowWidth, int nowHeight) {
        assertThat(UNDER_WAY.fit(at(x, y, width, height))).isEqualTo(at(nowX, nowY, nowWidth, nowHeight));
    }

    @Test
    void itStaysOnTheScreenThatHoldsMostOfIt() {
        assertThat(AT_HOME.fit(at(1100, 500, 800, 700))).isEqualTo(at(1280, 380, 800, 700));
        assertThat(AT_HOME.fit(at(200, 500, 1200, 700))).isEqualTo(at(80, 100, 1200, 700));
    }

    @Test
    void aMaximizedOneStaysSo() {
        Place last = new Place(1400, 40, 1600, 1000, true);
        assertThat(UNDER_WAY.fit(last)).isEqualTo(new Place(0, 30, 1280, 770, true));
    }
}
