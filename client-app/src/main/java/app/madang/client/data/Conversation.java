package app.madang.client.data;

import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.util.List;

/** What a window or a headless participant can do with the chat of a call. Returns at once, from any thread. */
public interface Conversation {

    /**
     * To everybody who is in the room, also to those whose link is interrupted just now. Nothing happens outside of a
     * call.
     *
     * @return false unless {@link app.madang.protocol.ChatText} accepts the text
     */
    boolean say(String text);

    /** The same to one person, and to nobody else; nothing happens where they are not in the room. */
    boolean say(PeerId to, String text);

    /** All that there is, the oldest first. */
    List<ChatMessage> messages();

    /** From now on; {@link Listener#messages} is told the newest list first. */
    Subscription listen(Listener listener);

    /** Called on the call thread: receivers post and return, and never throw. */
    interface Listener {
        /** Once for each message of this participant or of others, as soon as it is here. */
        default void said(ChatMessage message) {}

        /** Soon after anything changed; several changes may be told at once. */
        default void messages(List<ChatMessage> messages) {}
    }
}
