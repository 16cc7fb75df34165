package app.madang.client.call;

import static app.madang.client.call.Story.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ordinary course of a call. Each story is told with several casts of ids, so that everybody offers sometimes. */
final class CallStoryTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void fourJoinOneAfterTheOtherAndEverybodySeesEverybody(long seed) {
        Story story = new Story(seed);
        Person ann = story.person("Ann").joins();
        story.passes(SECOND);
        Person ben = story.person("Ben").joins();
        story.passes(SECOND);
        Person cleo = story.person("Cleo").joins();
        story.passes(SECOND);
        Person dan = story.person("Dan").joins();
        story.passes(SECOND);

        assertThat(ann.sees()).isEqualTo("""
                me: sound, picture
                Ben: connected, sound, picture
                Cleo: connected, sound, picture
                Dan: connected, sound, picture""");
        assertThat(dan.sees()).isEqualTo("""
                me: sound, picture
                Ann: connected, sound, picture
                Ben: connected, sound, picture
                Cleo: connected, sound, picture""");
        story.everybodySeesEverybody();
        assertThat(story.media.madeBy("Ann")).isEqualTo(3);
        assertThat(cleo.notices).containsExactly("PARTICIPANT_JOINED Dan");
        assertThat(ben.notices).containsExactly("PARTICIPANT_JOINED Cleo", "PARTICIPANT_JOINED Dan");
    }
}
