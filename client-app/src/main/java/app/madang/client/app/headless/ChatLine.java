package app.madang.client.app.headless;

import app.madang.client.call.CallControl;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.Conversation;
import app.madang.protocol.ChatText;
import tools.jackson.databind.node.ObjectNode;

/** Says what a command asks for, and reports what others say. Commands come on their thread, words on the call thread. */
final class ChatLine implements Conversation.Listener {
    private final Conversation chat;
    private final Addressee addressee;
    private final EventLog log;

    ChatLine(CallControl call, Conversation chat, EventLog log) {
        this.chat = chat;
        this.addressee = new Addressee(call, log);
        this.log = log;
    }

    /** @param words {@code TEXT} or {@code @NAME TEXT}; a line feed is written as {@code \n} */
    void say(String words) {
        addressee.before(words).ifPresent(to -> {
            String text = to.words().replace("\\n", "\n");
            boolean accepted = to.participant() == null
                    ? chat.say(text)
                    : chat.say(to.participant().id(), text);
            if (!accepted) {
                log.error("bad_text", "A message has 1 to " + ChatText.MAX + " characters.");
            }
        });
    }

    @Override
    public void said(ChatMessage message) {
        if (message.own()) {
            return;
        }
        ObjectNode event = log.event("chat")
                .put("peer", message.author().value())
                .put("name", message.name())
                .put("to", message.to() == null ? "all" : "me")
                .put("text", message.text());
        if (message.n() > 0) {
            event.put("n", message.n());
        }
        if (message.earlier()) {
            event.put("earlier", true);
        }
        if (message.vouchedBy() != null) {
            event.put("vouchedBy", message.vouchedBy());
        }
        log.write(event);
    }
}
