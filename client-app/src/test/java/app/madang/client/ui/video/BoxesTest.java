package app.madang.client.ui.video;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.media.DirectDisplay.Box;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoxesTest {
    private static final Box WHOLE = new Box(10, 20, 100, 60);

    private static int pixels(List<Box> boxes) {
        return boxes.stream().mapToInt(each -> each.width() * each.height()).sum();
    }

    @Test
    void squareCornersAreOneBox() {
        assertThat(Boxes.rounded(WHOLE, 0)).containsExactly(WHOLE);
        assertThat(Boxes.rounded(WHOLE, 0.4)).containsExactly(WHOLE);
    }

    @Test
    void roundCornersTakeWhatLiesOutsideOfTheArc() {
        List<Box> round = Boxes.rounded(WHOLE, 10);
        double corners = (4 - Math.PI) * 10 * 10;
        assertThat(pixels(round)).isBetween((int) (6_000 - corners - 6), (int) (6_000 - corners + 6));
        assertThat(round.getFirst().y()).isEqualTo(20);
        assertThat(round.getFirst().x()).as("far in at the top").isGreaterThanOrEqualTo(16);
        assertThat(round.getLast().y() + round.getLast().height()).isEqualTo(80);
        assertThat(round).as("the same from above and from below").hasSize(2 * (round.size() / 2) + 1);
        assertThat(round).allSatisfy(each -> assertThat(each.x() - 10).isEqualTo(110 - each.x() - each.width()));
    }

    @Test
    void aPillsRadiusIsHalfItsHeight() {
        assertThat(pixels(Boxes.rounded(WHOLE, 1_000))).isEqualTo(pixels(Boxes.rounded(WHOLE, 30)));
    }

    @Test
    void nothingIsLeftOfABoxWithoutAnArea() {
        assertThat(Boxes.rounded(new Box(0, 0, 0, 0), 10)).isEmpty();
        assertThat(Boxes.rounded(new Box(0, 0, -4, 8), 0)).isEmpty();
    }

    @Test
    void whatLiesInBoth() {
        assertThat(Boxes.within(WHOLE, new Box(0, 0, 30, 30))).containsExactly(new Box(10, 20, 20, 10));
        assertThat(Boxes.within(WHOLE, new Box(110, 20, 5, 5))).as("beside it").isEmpty();
        assertThat(Boxes.within(WHOLE, WHOLE)).containsExactly(WHOLE);
    }

    @Test
    void aHoleLeavesWhatIsAroundIt() {
        Box hole = new Box(30, 40, 20, 10);
        List<Box> around = Boxes.without(WHOLE, hole).toList();
        assertThat(pixels(around)).isEqualTo(6_000 - 200);
        assertThat(around)
                .allSatisfy(each -> assertThat(Boxes.within(each, hole)).isEmpty());
    }

    @Test
    void aHoleAtTheEdgeOrAcrossItLeavesTheRest() {
        assertThat(Boxes.without(WHOLE, new Box(0, 0, 200, 50)).toList()).containsExactly(new Box(10, 50, 100, 30));
        assertThat(Boxes.without(WHOLE, WHOLE)).isEmpty();
        assertThat(Boxes.without(WHOLE, new Box(500, 0, 10, 10))).containsExactly(WHOLE);
    }
}
