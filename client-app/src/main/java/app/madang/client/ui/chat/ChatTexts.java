package app.madang.client.ui.chat;

import app.madang.client.data.ChatMessage;
import app.madang.client.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** What stands around a message, in the language of the window. Plain Java. */
final class ChatTexts {
    private static final int SHORT = 80;

    private final Texts texts;
    private final DateTimeFormatter time;

    ChatTexts(Texts texts, ZoneId zone) {
        this.texts = texts;
        time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(zone);
    }

    String time(ChatMessage message) {
        return time.format(Instant.ofEpochMilli(message.atMs()));
    }

    String author(ChatMessage message) {
        if (message.to() == null) {
            return message.own() ? texts.get("chat.own") : message.name();
        }
        return message.own() ? texts.get("chat.ownTo", message.to()) : texts.get("chat.toYou", message.name());
    }

    /** What else one should know; empty where all is well. */
    String remark(ChatMessage message) {
        if (!message.missing().isEmpty()) {
            return texts.get("chat.missing", String.join(", ", message.missing()));
        }
        return message.vouchedBy() == null ? "" : texts.get("chat.vouched", message.vouchedBy());
    }

    /** For a notice while the chat is not to be seen. */
    String passing(ChatMessage message) {
        String line = message.text().replaceAll("\\s+", " ");
        boolean fits = line.codePointCount(0, line.length()) <= SHORT;
        return author(message) + ": " + (fits ? line : line.substring(0, line.offsetByCodePoints(0, SHORT)) + "…");
    }

    /** The whole chat as a text file holds it. */
    String file(List<ChatMessage> messages) {
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(texts.locale())
                .withZone(time.getZone());
        StringBuilder file = new StringBuilder();
        for (ChatMessage message : messages) {
            file.append('[')
                    .append(moment.format(Instant.ofEpochMilli(message.atMs())))
                    .append("] ")
                    .append(message.own() ? message.name() : author(message))
                    .append(": ")
                    .append(message.text())
                    .append(System.lineSeparator());
        }
        return file.toString();
    }
}
