package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.call.GridLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenLayoutTest {
    @ParameterizedTest
    @CsvSource({
        "1,2,1600,900",
        "1,8,900,500",
        "3,8,1600,900",
        "7,8,1024,600",
        "1,2,380,200",
        "2,5,600,1000",
        "1,8,400,700"
    })
    void nothingOverlapsOrLeavesTheArea(int screens, int people, double width, double height) {
        ScreenLayout.Places places = ScreenLayout.places(screens, people, width, height, 8);
        List<Spot> all = new ArrayList<>(places.screens());
        all.addAll(places.people());
        assertThat(places.screens()).hasSize(screens);
        assertThat(places.people()).hasSize(people);
        for (Spot spot : all) {
            assertThat(spot.width()).isPositive();
            assertThat(spot.height()).isPositive();
            assertThat(spot.x()).isNotNegative();
            assertThat(spot.y()).isNotNegative();
            assertThat(spot.x() + spot.width()).isLessThanOrEqualTo(width);
            assertThat(spot.y() + spot.height()).isLessThanOrEqualTo(height);
            assertThat(all).allMatch(other -> other.equals(spot) || !overlap(spot, other));
        }
    }

    private static boolean overlap(Spot a, Spot b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }
}
