package app.madang.client.ui;

import app.madang.client.data.ChatMessage;
import app.madang.client.data.Conversation;
import app.madang.loop.Subscription;
import app.madang.protocol.ChatText;
import app.madang.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A chat whose messages a test writes; what is said into it is kept in words. */
public final class FakeConversation implements Conversation {
    public final List<String> said = new CopyOnWriteArrayList<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile List<ChatMessage> messages = List.of();

    public void hears(ChatMessage message) {
        List<ChatMessage> more = new ArrayList<>(messages);
        more.add(message);
        messages = List.copyOf(more);
        listeners.forEach(listener -> {
            listener.said(message);
            listener.messages(messages);
        });
    }

    @Override
    public boolean say(String text) {
        return say(text, "all");
    }

    @Override
    public boolean say(PeerId to, String text) {
        return say(text, to.value());
    }

    private boolean say(String text, String to) {
        ChatText.accepted(text).ifPresent(words -> said.add(to + ": " + words));
        return ChatText.accepted(text).isPresent();
    }

    @Override
    public List<ChatMessage> messages() {
        return messages;
    }

    @Override
    public Subscription listen(Listener listener) {
        listeners.add(listener);
        listener.messages(messages);
        return () -> listeners.remove(listener);
    }
}
