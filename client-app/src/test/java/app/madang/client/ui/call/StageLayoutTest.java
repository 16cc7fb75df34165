package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Scenes;
import app.madang.client.ui.call.Arrangement.Alone;
import app.madang.client.ui.call.Arrangement.FaceToFace;
import app.madang.client.ui.call.Arrangement.Grid;
import app.madang.client.ui.call.Arrangement.Only;
import app.madang.client.ui.call.Arrangement.Spotlight;
import app.madang.client.ui.call.GridLayout.Spot;
import app.madang.client.ui.call.StageLayout.Places;
import app.madang.client.ui.call.Subject.Person;
import app.madang.client.ui.call.Subject.Screen;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageLayoutTest {

    private static List<Person> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Person(Scenes.id(number)))
                .toList();
    }

    private static Arrangement spotlight(int screens, int people) {
        List<Screen> large = IntStream.range(0, screens)
                .mapToObj(number -> new Screen(Scenes.id(number)))
                .toList();
        return new Spotlight(List.copyOf(large), List.copyOf(people(people)));
    }

    @ParameterizedTest
    @CsvSource({"1,376,236,1", "6,376,236,1", "8,376,236,2", "8,456,276,1", "8,876,500,1", "8,120,100,8", "3,60,40,3"})
    void tilesThatWouldBeTooSmallGoToPagesOfLikeLength(int people, double width, double height, int pages) {
        Grid grid = new Grid(people(people));
        Set<Subject> seen = new HashSet<>();
        for (int page = 0; page < pages; page++) {
            Places places = StageLayout.places(grid, page, width, height);
            assertThat(places.page()).isEqualTo(new Page(page, pages));
            assertThat(places.tiles().size()).isBetween(people / pages, (people + pages - 1) / pages);
            assertThat(seen).doesNotContainAnyElementsOf(places.tiles().keySet());
            seen.addAll(places.tiles().keySet());
            assertThat(places.pager() == null).isEqualTo(pages == 1);
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(grid.people());
    }

    @Test
    void thereAreButtonsForPagesExactlyWhereThereAreSeveral() {
        for (int people = 1; people <= 40; people++) {
            for (int width = 340; width <= 1_600; width += 20) {
                for (int height = 200; height <= 1_000; height += 20) {
                    Places places = StageLayout.places(new Grid(people(people)), 0, width, height);
                    assertThat(places.pager() != null)
                            .as("%d people in %d x %d", people, width, height)
                            .isEqualTo(places.page().of() > 1);
                }
            }
        }
    }

    @Test
    void aPageThatIsNoMoreIsTheLastOne() {
        Places places = StageLayout.places(new Grid(people(8)), 7, 376, 236);
        assertThat(places.page()).isEqualTo(new Page(1, 2));
        assertThat(StageLayout.places(new Grid(people(3)), 7, 376, 236).page()).isEqualTo(new Page(0, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "1,2,1600,900",
        "1,8,900,500",
        "2,8,456,276",
        "3,8,1600,900",
        "7,8,1024,600",
        "1,2,380,200",
        "2,5,600,1000",
        "1,8,400,700",
        "1,0,400,300",
        "2,8,200,100"
    })
    void nothingOverlapsOrLeavesTheArea(int screens, int people, double width, double height) {
        int pages = StageLayout.places(spotlight(screens, people), 0, width, height)
                .page()
                .of();
        Set<Subject> seen = new HashSet<>();
        for (int page = 0; page < pages; page++) {
            Places places = StageLayout.places(spotlight(screens, people), page, width, height);
            seen.addAll(places.tiles().keySet());
            List<Spot> all = new ArrayList<>(places.tiles().values());
            if (places.pager() != null) {
                all.add(places.pager());
            }
            for (Spot spot : all) {
                assertThat(spot.width()).isPositive();
                assertThat(spot.height()).isPositive();
                assertThat(spot.x()).isBetween(0.0, width - spot.width());
                assertThat(spot.y()).isBetween(0.0, height - spot.height());
                assertThat(all).allMatch(other -> other.equals(spot) || !overlap(spot, other));
            }
        }
        assertThat(seen).hasSize(screens + people);
    }

    private static boolean overlap(Spot a, Spot b) {
        return a.x() < b.x() + b.width()
                && b.x() < a.x() + a.width()
                && a.y() < b.y() + b.height()
                && b.y() < a.y() + a.height();
    }

    @Test
    void screensStayLargeAndPeopleLargeEnoughToTellThemApartInASmallWindow() {
        Places places = StageLayout.places(spotlight(2, 8), 0, 456, 276);
        places.tiles().forEach((subject, spot) -> {
            switch (subject) {
                case Screen screen -> assertThat(spot.width() * spot.height()).isGreaterThan(40_000);
                case Person person -> assertThat(spot.width()).isGreaterThanOrEqualTo(88);
            }
        });
    }

    @Test
    void oneWithoutAStripHasAllOfTheArea() {
        Person one = people(1).getFirst();
        Spot area = new Spot(0, 0, 300, 200);
        assertThat(StageLayout.places(new Only(one), 0, 300, 200).tiles()).containsEntry(one, area);
        assertThat(StageLayout.places(new FaceToFace(one, null), 0, 300, 200).tiles())
                .containsEntry(one, area);
        assertThat(StageLayout.places(new Spotlight(List.of(one), List.of()), 0, 300, 200)
                        .tiles())
                .containsEntry(one, area);
        assertThat(StageLayout.places(new Alone(null), 0, 300, 200).invitation().width())
                .isGreaterThan(250);
    }
}
