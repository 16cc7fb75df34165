package app.madang.client.call;

import app.madang.client.call.CallState.Participant;
import app.madang.client.call.CallState.SignalingState;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.data.Chat;
import app.madang.client.data.ChatMessage;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileExchange;
import app.madang.protocol.Invitation;
import app.madang.protocol.MediaState;
import app.madang.protocol.PeerId;
import app.madang.protocol.PeerMessage;
import app.madang.protocol.Reaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/** One participant of a story: a real engine on fakes, and what its window would have shown. */
final class Person {
    final String label;
    final String name;
    final CallEngine engine;
    final Chat chat;
    final FileExchange files;
    final List<ChatMessage> said = new ArrayList<>();
    final FakeMedia media = new FakeMedia();
    final List<CallState> states = new ArrayList<>();
    final List<String> notices = new ArrayList<>();
    final List<String> reactions = new ArrayList<>();
    final List<PeerMessage> messages = new ArrayList<>();
    final List<byte[]> received = new ArrayList<>();
    int statistics;
    private static final long WALL_MS = 1_000_000_000_000L;
    private final Story story;
    private final Invitation invitation;
    private String access;

    Person(Story story, String label, String name, Invitation invitation, long seed) {
        this.story = story;
        this.label = label;
        this.name = name;
        this.invitation = invitation;
        engine = new CallEngine(
                story.loop,
                story.server.of(label),
                story.media.of(label),
                media,
                new Random(seed),
                "madang-story/1 (test)");
        engine.listen(new Window());
        chat = new Chat(story.loop, engine::send, () -> WALL_MS + story.loop.nowMs());
        engine.listen(chat);
        files = new FileExchange(
                story.loop,
                story.loop,
                new FileExchange.Line() {
                    @Override
                    public void say(PeerId peer, PeerMessage message) {
                        engine.send(peer, message);
                    }

                    @Override
                    public void send(PeerId peer, byte[] bytes) {
                        engine.send(peer, bytes);
                    }
                },
                file -> Optional.empty(),
                () -> WALL_MS + story.loop.nowMs());
        engine.listen(files);
        chat.listen(new Conversation.Listener() {
            @Override
            public void said(ChatMessage message) {
                said.add(message);
            }
        });
    }

    Person knows(String accessWord) {
        access = accessWord;
        return this;
    }

    Person joins() {
        engine.join(new JoinRequest(invitation, name, true, true, access));
        return this;
    }

    void leaves() {
        engine.leave();
    }

    boolean inCall() {
        return engine.state() instanceof CallState.InCall;
    }

    CallState.InCall call() {
        return (CallState.InCall) engine.state();
    }

    Participant participant(Person other) {
        return call().participants().stream()
                .filter(participant -> participant.name().equals(other.name))
                .findFirst()
                .orElseThrow();
    }

    PeerId id() {
        return call().self().id();
    }

    /** The whole newest state in words, one line for each participant. */
    String sees() {
        return words(engine.state());
    }

    static String words(CallState state) {
        return switch (state) {
            case CallState.Idle idle -> "nothing yet";
            case CallState.Joining joining -> "joining";
            case CallState.Ended ended -> "ended: " + ended.reason();
            case CallState.InCall call -> words(call);
        };
    }

    private static String words(CallState.InCall call) {
        StringBuilder words = new StringBuilder("me: ").append(words(call.self().media()));
        words.append(call.sound() ? "" : ", no sound device");
        words.append(call.signaling() == SignalingState.RECONNECTING ? ", server lost" : "");
        call.participants()
                .forEach(other -> words.append('\n')
                        .append(other.name())
                        .append(": ")
                        .append(other.link().name().toLowerCase(Locale.ROOT))
                        .append(", ")
                        .append(words(other.media()))
                        .append(other.hand() ? ", hand" : "")
                        .append(other.present() ? "" : ", away"));
        return words.toString();
    }

    private static String words(MediaState media) {
        return (media.audio() ? "sound" : "muted")
                + (media.video() ? ", picture" : "")
                + (media.screen() ? ", screen" : "");
    }

    private final class Window implements CallListener {
        @Override
        public void state(CallState state) {
            states.add(state);
        }

        @Override
        public void statistics(PeerId peer, LinkStatistics numbers) {
            statistics++;
        }

        @Override
        public void notice(Notice notice) {
            notices.add(notice.kind() + (notice.about() == null ? "" : " " + notice.about()));
        }

        @Override
        public void reaction(PeerId who, Reaction reaction) {
            reactions.add(who + " " + reaction);
        }

        @Override
        public void message(PeerId peer, PeerMessage message) {
            // The rest is that of chat and files, which tell it in their own way.
            if (message instanceof PeerMessage.Shows || message instanceof PeerMessage.Signalled) {
                messages.add(message);
            }
        }

        @Override
        public void bytes(PeerId peer, byte[] bytes) {
            received.add(bytes);
        }
    }
}
