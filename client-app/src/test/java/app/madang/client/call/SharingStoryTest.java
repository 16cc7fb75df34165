package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import app.madang.client.call.port.LocalMedia.ScreenState;
import app.madang.client.call.port.ScreenChoice;
import app.madang.client.call.port.ScreenChoice.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ann shares, Ben sees it. */
final class SharingStoryTest {
    private static final ScreenChoice LETTER = new ScreenChoice(Kind.WINDOW, 5, "Letter");
    private static final ScreenChoice DRAWING = new ScreenChoice(Kind.WINDOW, 6, "Drawing");

    private final Story story = new Story(7);
    private final Person ann = story.person("Ann");
    private final Person ben = story.person("Ben");

    @BeforeEach
    void bothAreThere() {
        ann.joins();
        ben.joins();
        story.passes(SECOND);
        ann.notices.clear();
    }

    private void annShares(ScreenChoice choice) {
        ann.engine.shareScreen(choice);
        story.passes(SECOND);
    }

    @Test
    void whatIsSharedIsSaidUntilItIsStopped() {
        annShares(LETTER);
        assertThat(ben.sees()).endsWith("Ann: connected, sound, picture, screen");
        assertThat(ann.call().self().shared()).isEqualTo(LETTER);
        ann.engine.stopSharing();
        story.passes(SECOND);
        assertThat(ben.sees()).endsWith("Ann: connected, sound, picture");
        assertThat(ann.call().self().shared()).isNull();
        assertThat(ann.media.shared).isNull();
        assertThat(ann.notices).isEmpty();
    }

    @Test
    void nothingIsSaidBeforeThereIsAPicture() {
        ann.media.screenWorking = ScreenState.STARTING;
        annShares(LETTER);
        assertThat(ann.call().self().shared()).isEqualTo(LETTER);
        assertThat(ben.sees()).endsWith("Ann: connected, sound, picture");
    }

    @Test
    void aWindowThatClosesEndsTheSharingWithANotice() {
        annShares(LETTER);
        ann.media.sharingBecomes(0, ScreenState.CLOSED);
        story.passes(SECOND);
        assertThat(ann.notices).containsExactly("SHARED_CLOSED");
        assertThat(ann.call().self().shared()).isNull();
        assertThat(ann.media.shared).isNull();
        assertThat(ben.sees()).endsWith("Ann: connected, sound, picture");
    }

    @Test
    void whoChoosesNothingInTheDesktopsWindowSharesNothing() {
        ann.media.screenWorking = ScreenState.STARTING;
        annShares(ScreenChoice.asked());
        ann.media.sharingBecomes(0, ScreenState.DECLINED);
        story.passes(SECOND);
        assertThat(ann.notices).containsExactly("SHARING_DECLINED");
        assertThat(ann.call().self().shared()).isNull();
        assertThat(ben.sees()).endsWith("Ann: connected, sound, picture");
    }

    @Test
    void whatCannotBeCapturedIsNotShared() {
        ann.media.screenWorking = ScreenState.FAILED;
        annShares(LETTER);
        assertThat(ann.notices).containsExactly("SHARING_FAILED");
        assertThat(ann.call().self().shared()).isNull();
    }

    @Test
    void whatIsHeardOfAnOlderSharingDoesNotEndTheNewOne() {
        annShares(LETTER);
        annShares(DRAWING);
        ann.media.sharingBecomes(0, ScreenState.CLOSED);
        story.passes(SECOND);
        assertThat(ann.notices).isEmpty();
        assertThat(ann.call().self().shared()).isEqualTo(DRAWING);
        assertThat(ann.media.shared).isEqualTo(DRAWING);
    }

    @Test
    void theSharingEndsWithTheCallAndDoesNotComeBackWithTheNext() {
        annShares(LETTER);
        ann.leaves();
        story.passes(2 * SECOND);
        assertThat(ann.media.shared).isNull();
        ann.joins();
        story.passes(SECOND);
        assertThat(ann.call().self().shared()).isNull();
        assertThat(ben.sees()).endsWith("Ann: connected, sound, picture");
    }

    @Test
    void whoComesLaterHearsOfIt() {
        annShares(LETTER);
        Person cleo = story.person("Cleo").joins();
        story.passes(SECOND);
        assertThat(cleo.sees()).contains("Ann: connected, sound, picture, screen");
    }
}
