package app.madang.client.app.headless;

import app.madang.client.call.CallListener;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.call.EndReason;
import app.madang.client.call.Notice;
import app.madang.client.call.port.LinkStatistics;
import app.madang.client.ui.Texts;
import app.madang.protocol.PeerId;
import app.madang.protocol.Reaction;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the snapshots of a call into events: what is new since the one before. Lives on the call thread. */
final class CallReporter implements CallListener {
    private final EventLog log;
    private final PictureWatch pictures;
    private final ScreenWatch screens;
    private final Texts texts;
    private final Consumer<EndReason> ended;
    private final Map<PeerId, Participant> known = new LinkedHashMap<>();
    private boolean joined;
    private boolean sharing;

    /** @param ended hears once why the call is over */
    CallReporter(EventLog log, PictureWatch pictures, ScreenWatch screens, Texts texts, Consumer<EndReason> ended) {
        this.screens = screens;
        this.log = log;
        this.pictures = pictures;
        this.texts = texts;
        this.ended = ended;
    }

    @Override
    public void state(CallState state) {
        switch (state) {
            case CallState.Idle idle -> {}
            case CallState.Joining joining -> {}
            case CallState.InCall call -> inCall(call);
            case CallState.Ended end -> ended(end.reason());
        }
    }

    private void inCall(CallState.InCall call) {
        if (!joined) {
            joined = true;
            pictures.joined();
            log.write(joinedEvent(call));
        }
        for (Participant participant : call.participants()) {
            Participant before = known.put(participant.id(), participant);
            if (before == null) {
                pictures.watch(participant.id());
                screens.watch(participant.id());
            }
            if (before == null || before.link() != participant.link()) {
                link(participant, name(participant.link()));
            }
            if (participant.hand() != (before != null && before.hand())) {
                log.write(log.event("hand")
                        .put("peer", participant.id().value())
                        .put("name", participant.name())
                        .put("raised", participant.hand()));
            }
            boolean shared = before != null && before.media().screen();
            if (participant.media().screen() != shared) {
                screen(participant.id(), !shared);
            }
        }
        if (call.self().media().screen() != sharing) {
            sharing = !sharing;
            screen(call.self().id(), sharing);
        }
        known.values().removeIf(participant -> {
            boolean gone = call.participants().stream().noneMatch(p -> p.id().equals(participant.id()));
            if (gone) {
                closed(participant);
            }
            return gone;
        });
    }

    private ObjectNode joinedEvent(CallState.InCall call) {
        ObjectNode event = log.event("joined").put("self", call.self().id().value());
        ArrayNode peers = event.putArray("peers");
        for (Participant participant : call.participants()) {
            peers.addObject().put("id", participant.id().value()).put("name", participant.name());
        }
        return event;
    }

    private void screen(PeerId whose, boolean on) {
        log.write(log.event("screen").put("peer", whose.value()).put("on", on));
    }

    private void link(Participant participant, String state) {
        ObjectNode event = log.event("link")
                .put("peer", participant.id().value())
                .put("name", participant.name())
                .put("state", state);
        if (participant.fault() != null) {
            event.put("reason", participant.fault().name().toLowerCase(Locale.ROOT))
                    .put("message", texts.of(participant.fault()));
        }
        log.write(event);
    }

    private static String name(LinkState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private void closed(Participant participant) {
        pictures.forget(participant.id());
        screens.forget(participant.id());
        link(participant, "closed");
    }

    private void ended(EndReason reason) {
        known.values().forEach(this::closed);
        known.clear();
        if (reason != EndReason.LEFT) {
            log.error(name(reason), texts.of(reason));
        }
        log.end(name(reason));
        ended.accept(reason);
    }

    static String name(EndReason reason) {
        return reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void statistics(PeerId peer, LinkStatistics statistics) {
        ObjectNode event = log.event("stats").put("peer", peer.value());
        StatisticsJson.fill(event, statistics);
        pictures.delays(peer).ifPresent(delays -> StatisticsJson.fill(event, delays));
        pictures.gapMs(peer).ifPresent(gap -> event.put("gapMs", gap));
        screens.report(peer).ifPresent(report -> StatisticsJson.fill(event, report));
        log.write(event);
    }

    @Override
    public void reaction(PeerId who, Reaction reaction) {
        Participant participant = known.get(who);
        if (participant != null) {
            log.write(log.event("reaction")
                    .put("peer", who.value())
                    .put("name", participant.name())
                    .put("kind", reaction.word()));
        }
    }

    @Override
    public void notice(Notice notice) {
        ObjectNode event = log.event("notice")
                .put("code", notice.kind().name().toLowerCase(Locale.ROOT))
                .put("message", texts.of(notice));
        if (notice.about() != null) {
            event.put("about", notice.about());
        }
        log.write(event);
    }
}
