package app.madang.client.ui.desk;

import app.madang.client.call.CallState;
import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.Notice;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.FileTransfer;
import app.madang.client.ui.Choices;
import app.madang.client.ui.Notifications;
import app.madang.client.ui.Preferences;
import app.madang.client.ui.Texts;
import app.madang.protocol.PeerId;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * What happens in a call while people look elsewhere: counts what was written, and lets the desktop tell what they want
 * to be told. On the JavaFX thread.
 */
public final class News {
    /** What comes faster is counted and not told. */
    static final long BETWEEN_MS = 3_000;

    private static final int MOST_WORDS = 200;

    private final Preferences preferences;
    private final Notifications desktop;
    private final LongSupplier nowMs;
    private Texts texts;
    private InCall call;
    private Set<PeerId> hands = Set.of();
    private boolean away;
    private int unseen;
    private long toldMs;
    /** The youngest transfer that was heard of. */
    private long newestFile;

    /** @param nowMs a clock that never goes back */
    public News(Preferences preferences, Notifications desktop, LongSupplier nowMs) {
        this.preferences = preferences;
        this.desktop = desktop;
        this.nowMs = nowMs;
        toldMs = nowMs.getAsLong() - BETWEEN_MS;
    }

    /** From now on in this language. */
    public void speak(Texts newTexts) {
        texts = newTexts;
    }

    /** @param now whether the window does not have the focus */
    public void away(boolean now) {
        away = now;
        unseen = now ? unseen : 0;
    }

    /** Messages and offered files since people looked at the window last. */
    public int unseen() {
        return unseen;
    }

    public void render(CallState state) {
        InCall before = call;
        call = state instanceof InCall now ? now : null;
        if (call == null) {
            hands = Set.of();
            unseen = 0;
            return;
        }
        Set<PeerId> raised = call.participants().stream()
                .filter(Participant::hand)
                .map(Participant::id)
                .collect(Collectors.toSet());
        if (before != null) {
            call.participants().stream()
                    .filter(each -> each.hand() && !hands.contains(each.id()))
                    .forEach(each -> tell(texts.get("news.hand", each.name())));
        }
        hands = raised;
    }

    public void say(Notice notice) {
        if (notice.kind() == Notice.Kind.PARTICIPANT_JOINED) {
            tell(texts.of(notice));
        }
    }

    public void said(ChatMessage message) {
        if (!away || message.own() || message.earlier()) {
            return;
        }
        unseen++;
        boolean one = message.to() != null;
        String wrote = texts.get(one ? "news.wroteToYou" : "news.wrote", message.name());
        tell(mayBeShown(one) ? texts.get("news.words", message.name(), shortened(message.text())) : wrote);
    }

    /** All of the call, the oldest first: each that was offered is told once. */
    public void files(List<FileTransfer> transfers) {
        transfers.stream().filter(file -> file.key() > newestFile).forEach(file -> {
            newestFile = file.key();
            if (away && file.incoming() && file.state() == FileTransfer.State.OFFERED) {
                offered(file);
            }
        });
    }

    private void offered(FileTransfer file) {
        unseen++;
        tell(
                mayBeShown(!file.toAll())
                        ? texts.get("news.fileNamed", file.peerName(), shortened(file.name()))
                        : texts.get("news.file", file.peerName()));
    }

    /** What is for one person alone, and what the others would see on a shared screen, is never shown. */
    private boolean mayBeShown(boolean toOne) {
        return chosen().words() && !toOne && (call == null || call.self().shared() == null);
    }

    private Choices.Desk chosen() {
        return preferences.choices().desk();
    }

    private static String shortened(String text) {
        int end = text.codePointCount(0, text.length()) <= MOST_WORDS
                ? text.length()
                : text.offsetByCodePoints(0, MOST_WORDS);
        return end == text.length() ? text : text.substring(0, end) + "…";
    }

    private void tell(String sentence) {
        long now = nowMs.getAsLong();
        if (away && call != null && chosen().notifications() && now - toldMs >= BETWEEN_MS) {
            toldMs = now;
            desktop.show(WindowTitle.of(texts, call, 0), sentence);
        }
    }
}
