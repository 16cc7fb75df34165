package app.madang.client.ui;

import app.madang.client.data.ChatMessage;
import java.util.ArrayList;
import java.util.List;

/** What people say to each other in tests. */
public final class ChatScenes {
    private ChatScenes() {}

    /** A conversation with all that a message can have: three of them new to who is told now. */
    public static List<ChatMessage> talk() {
        List<ChatMessage> talk = new ArrayList<>();
        talk.add(message(1, 5, "Good morning! I passed the plan on before you came.", true));
        talk.add(message(2, 1, "안녕하세요! 자료는 https://example.org/plan?id=7&lang=ko#top (2쪽) 을 보세요.", false));
        talk.add(new ChatMessage(
                3, Scenes.id(0), "Sora Kim", 1, true, null, "고마워요, 지금 볼게요.", AT + 120_000, false, null, List.of()));
        talk.add(message(4, 2, "x".repeat(90) + "\nA long word above, and a second line.", false));
        talk.add(new ChatMessage(
                5,
                Scenes.id(0),
                "Sora Kim",
                0,
                true,
                "김민수",
                "Only for you.",
                AT + 180_000,
                false,
                null,
                List.of("김민수")));
        talk.add(new ChatMessage(
                6, Scenes.id(1), "김민수", 0, false, "Sora Kim", "저도요 🙂", AT + 200_000, false, null, List.of()));
        return talk;
    }

    /** A Saturday at noon in Seoul. */
    private static final long AT = 1_795_230_000_000L;

    public static ChatMessage message(long key, int author, String text, boolean earlier) {
        return new ChatMessage(
                key,
                Scenes.id(author),
                Scenes.other(author).name(),
                key,
                false,
                null,
                text,
                AT + key * 60_000,
                earlier,
                earlier ? Scenes.other(1).name() : null,
                List.of());
    }
}
