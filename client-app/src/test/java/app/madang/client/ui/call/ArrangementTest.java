package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.Scenes;
import app.madang.client.ui.call.Arrangement.Alone;
import app.madang.client.ui.call.Arrangement.Cast;
import app.madang.client.ui.call.Arrangement.FaceToFace;
import app.madang.client.ui.call.Arrangement.Grid;
import app.madang.client.ui.call.Arrangement.Only;
import app.madang.client.ui.call.Arrangement.Spotlight;
import app.madang.client.ui.call.Arrangement.Wish;
import app.madang.client.ui.call.Subject.Person;
import app.madang.client.ui.call.Subject.Screen;
import app.madang.protocol.PeerId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArrangementTest {
    private static final Person OWN = person(0);
    private static final Wish GRID = new Wish(Layout.GRID, true, null, false);
    private static final Wish SPEAKER = new Wish(Layout.SPEAKER, true, null, false);

    private static Person person(int number) {
        return new Person(Scenes.id(number));
    }

    private static Screen screen(int number) {
        return new Screen(Scenes.id(number));
    }

    private static Cast cast(int others, PeerId word, Screen... screens) {
        return new Cast(
                OWN,
                IntStream.rangeClosed(1, others)
                        .mapToObj(ArrangementTest::person)
                        .toList(),
                List.of(screens),
                word);
    }

    private static Wish pinned(Subject subject) {
        return new Wish(Layout.GRID, true, subject, false);
    }

    private static Wish withoutOwn(Layout layout) {
        return new Wish(layout, false, null, false);
    }

    private static Wish small(Subject pinned) {
        return new Wish(Layout.GRID, true, pinned, true);
    }

    @ParameterizedTest
    @EnumSource
    void aloneTheInvitationStandsInWhateverWasChosen(Layout layout) {
        assertThat(Arrangement.of(new Wish(layout, true, OWN, false), cast(0, null)))
                .isEqualTo(new Alone(OWN));
        assertThat(Arrangement.of(withoutOwn(layout), cast(0, null))).isEqualTo(new Alone(null));
    }

    @ParameterizedTest
    @EnumSource
    void twoSitFaceToFaceInEveryLayout(Layout layout) {
        assertThat(Arrangement.of(new Wish(layout, true, null, false), cast(1, null)))
                .isEqualTo(new FaceToFace(person(1), OWN));
        assertThat(Arrangement.of(withoutOwn(layout), cast(1, null))).isEqualTo(new FaceToFace(person(1), null));
        assertThat(Arrangement.of(pinned(OWN), cast(1, null))).isEqualTo(new FaceToFace(OWN, person(1)));
    }

    @Test
    void theGridHasEverybodyTheOwnPictureFirst() {
        assertThat(Arrangement.of(GRID, cast(3, person(2).of())))
                .isEqualTo(new Grid(List.of(OWN, person(1), person(2), person(3))));
        assertThat(Arrangement.of(withoutOwn(Layout.GRID), cast(3, null)))
                .isEqualTo(new Grid(List.of(person(1), person(2), person(3))));
    }

    @Test
    void whoSpokeLastIsLargeAlsoInSilenceAndWhoeverCameFirstBeforeAnybodySpoke() {
        assertThat(Arrangement.of(SPEAKER, cast(3, person(2).of())))
                .isEqualTo(new Spotlight(List.of(person(2)), List.of(person(1), person(3), OWN)));
        assertThat(Arrangement.of(SPEAKER, cast(3, null)))
                .isEqualTo(new Spotlight(List.of(person(1)), List.of(person(2), person(3), OWN)));
        assertThat(Arrangement.of(SPEAKER, cast(2, person(7).of())))
                .as("who spoke last has gone")
                .isEqualTo(new Spotlight(List.of(person(1)), List.of(person(2), OWN)));
    }

    @ParameterizedTest
    @EnumSource
    void screensAreLargeWhoeverSpeaks(Layout layout) {
        assertThat(Arrangement.of(
                        new Wish(layout, true, null, false), cast(2, person(1).of(), screen(2))))
                .isEqualTo(new Spotlight(List.of(screen(2)), List.of(person(1), person(2), OWN)));
        assertThat(Arrangement.of(withoutOwn(layout), cast(1, null, screen(1))))
                .isEqualTo(new Spotlight(List.of(screen(1)), List.of(person(1))));
    }

    @Test
    void whoIsPinnedStaysLargeAlsoWhenAScreenIsShared() {
        assertThat(Arrangement.of(pinned(person(1)), cast(2, person(2).of(), screen(2))))
                .isEqualTo(new Spotlight(List.of(person(1)), List.of(screen(2), person(2), OWN)));
        assertThat(Arrangement.of(pinned(screen(1)), cast(2, null, screen(1), screen(2))))
                .isEqualTo(new Spotlight(List.of(screen(1)), List.of(screen(2), person(1), person(2), OWN)));
    }

    @Test
    void whoIsPinnedAndGoneIsPinnedNoMore() {
        assertThat(Arrangement.of(pinned(person(4)), cast(2, null))).isEqualTo(Arrangement.of(GRID, cast(2, null)));
        assertThat(Arrangement.of(pinned(screen(1)), cast(2, null))).isEqualTo(Arrangement.of(GRID, cast(2, null)));
    }

    @Test
    void aSmallWindowHasTheOneWhoMattersMost() {
        assertThat(Arrangement.of(small(person(3)), cast(3, person(2).of(), screen(1))))
                .isEqualTo(new Only(person(3)));
        assertThat(Arrangement.of(small(null), cast(3, person(2).of(), screen(1))))
                .isEqualTo(new Only(screen(1)));
        assertThat(Arrangement.of(small(null), cast(3, person(2).of()))).isEqualTo(new Only(person(2)));
        assertThat(Arrangement.of(small(null), cast(3, null))).isEqualTo(new Only(person(1)));
        assertThat(Arrangement.of(small(null), cast(0, null))).isEqualTo(new Only(OWN));
    }
}
