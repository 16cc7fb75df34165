package app.madang.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private final VirtualLoop loop = new VirtualLoop();
    private final Audience<Consumer<String>> audience = new Audience<>(loop);
    private final List<String> heard = new ArrayList<>();

    private void say(String word) {
        loop.post(() -> audience.tell(listener -> listener.accept(word)));
        loop.settle();
    }

    @Test
    void whoListensHearsTheFirstWordAndAllThatFollow() {
        audience.add(heard::add, first -> first.accept("welcome"));
        say("news");

        assertThat(heard).containsExactly("welcome", "news");
    }

    @Test
    void whoEndedListeningHearsNothingThatBeginsLater() {
        Subscription subscription = audience.add(heard::add, first -> {});
        say("news");
        loop.post(() -> audience.tell(listener -> listener.accept("late")));
        subscription.close();
        subscription.close();
        loop.settle();
        say("later");

        assertThat(heard).containsExactly("news");
    }

    @Test
    void whoEndsBeforeTheLoopCameToItHearsNothingAtAll() {
        audience.add(heard::add, first -> first.accept("welcome")).close();
        say("news");

        assertThat(heard).isEmpty();
    }

    @Test
    void oneThatThrowsKeepsNothingFromTheOthers() {
        audience.add(
                word -> {
                    throw new IllegalStateException(word);
                },
                first -> {});
        audience.add(heard::add, first -> {});
        say("news");

        assertThat(heard).containsExactly("news");
    }
}
