package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.call.GridLayout.Spot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridLayoutTest {
    private static final double GAP = 8;

    @ParameterizedTest
    @CsvSource({
        "1,1000,600,1", "2,1000,600,2", "2,500,900,1", "3,1000,620,2", "4,1000,620,2", "5,1000,620,3",
        "6,1000,620,3", "7,1000,620,3", "8,1000,620,3", "8,1600,500,4", "8,500,1000,2", "8,2000,300,8"
    })
    void takesTheColumnsThatMakeTheLargestTiles(int tiles, double width, double height, int columns) {
        List<Spot> spots = GridLayout.spots(tiles, width, height, GAP);
        double top = spots.getFirst().y();
        assertThat(spots.stream().filter(spot -> spot.y() == top)).hasSize(columns);
    }

    @Test
    void staysInsideWithoutOverlapInTheShapeOfCamerasAtAnySize() {
        for (int tiles = 1; tiles <= 8; tiles++) {
            for (int width = 200; width <= 2000; width += 130) {
                for (int height = 150; height <= 1200; height += 110) {
                    check(GridLayout.spots(tiles, width, height, GAP), tiles, width, height);
                }
            }
        }
    }

    private static void check(List<Spot> spots, int tiles, int width, int height) {
        assertThat(spots).hasSize(tiles);
        for (Spot spot : spots) {
            assertThat(spot.x()).isBetween(0.0, width - spot.width());
            assertThat(spot.y()).isBetween(0.0, height - spot.height());
            assertThat(spot.width() / spot.height()).isBetween(4.0 / 3 - 0.1, 16.0 / 9 + 0.1);
        }
        for (int i = 0; i < tiles; i++) {
            for (int j = i + 1; j < tiles; j++) {
                assertThat(overlap(spots.get(i), spots.get(j))).isFalse();
            }
        }
    }

    private static boolean overlap(Spot a, Spot b) {
        return a.x() < b.x() + b.width() + GAP - 1
                && b.x() < a.x() + a.width() + GAP - 1
                && a.y() < b.y() + b.height() + GAP - 1
                && b.y() < a.y() + a.height() + GAP - 1;
    }

    @Test
    void aShorterLastRowStandsInTheMiddle() {
        List<Spot> spots = GridLayout.spots(5, 1000, 620, GAP);
        double left = spots.get(3).x();
        double right = 1000 - spots.get(4).x() - spots.get(4).width();
        assertThat(left).isCloseTo(right, org.assertj.core.data.Offset.offset(1.0));
        assertThat(left).isGreaterThan(spots.get(0).x());
    }

    @Test
    void noTilesAndNoRoomAreNoErrors() {
        assertThat(GridLayout.spots(0, 100, 100, GAP)).isEmpty();
        assertThat(GridLayout.spots(8, 0, 0, GAP))
                .hasSize(8)
                .allSatisfy(spot -> assertThat(spot.width()).isZero());
    }

    @Test
    void theOwnTileStaysInItsCornerFaceToFace() {
        Spot wide = StageLayout.inset(1600, 800);
        assertThat(wide.width()).isEqualTo(280);
        assertThat(wide.x() + wide.width()).isLessThan(1600);
        Spot small = StageLayout.inset(400, 250);
        assertThat(small.width()).isEqualTo(120);
        assertThat(small.width() / small.height()).isCloseTo(16.0 / 9, org.assertj.core.data.Offset.offset(0.05));
    }
}
