package app.madang.client.ui.call;

import app.madang.client.call.CallState.InCall;
import app.madang.client.call.CallState.LinkState;
import app.madang.client.call.CallState.Participant;
import app.madang.client.quality.BandwidthSaving.Mode;
import app.madang.client.ui.Texts;
import app.madang.client.ui.WindowServices;
import app.madang.client.ui.call.Arrangement.Cast;
import app.madang.client.ui.call.Arrangement.FaceToFace;
import app.madang.client.ui.call.Subject.Person;
import app.madang.client.ui.call.Subject.Screen;
import app.madang.client.ui.chat.FileDeeds;
import app.madang.client.ui.chat.FileDrop;
import app.madang.client.ui.video.Beat;
import app.madang.protocol.PeerId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.layout.Region;

/**
 * The tiles of one call. Each lives as long as its participant or screen, so that pictures go on while others come and
 * go. JavaFX thread only.
 */
final class Tiles {
    /** Older numbers say nothing about now. */
    private static final long NUMBERS_LAST_MS = 3_000;

    private final WindowServices services;
    private final Texts texts;
    private final FileDeeds deeds;
    private final Consumer<Tile> made;
    private final Map<PeerId, ParticipantTile> people = new HashMap<>();
    private final Map<PeerId, ScreenTile> screens = new HashMap<>();
    private final Beat beat = new Beat();
    private Person own;
    private InCall shown;

    /** A tile and what it is about. */
    record Tile(Subject subject, Region node) {}

    /** @param made told of each new tile */
    Tiles(WindowServices services, Texts texts, FileDeeds deeds, Consumer<Tile> made) {
        this.services = services;
        this.texts = texts;
        this.deeds = deeds;
        this.made = made;
    }

    void render(InCall state, Subject pinned) {
        shown = state;
        own = new Person(state.self().id());
        removeGone(state);
        render(TileContent.of(state.self(), texts), pinned);
        for (Participant each : state.participants()) {
            render(content(each), pinned);
            if (isSharing(each)) {
                renderScreen(each, pinned);
            }
        }
    }

    private void render(TileContent content, Subject pinned) {
        Person person = new Person(content.id());
        ParticipantTile tile = people.get(content.id());
        if (tile == null) {
            tile = new ParticipantTile(content, services.feeds(), beat, services.display(), services.picture(), texts);
            people.put(content.id(), tile);
            if (!content.own()) {
                FileDrop.on(tile, content.id(), deeds);
            }
            made.accept(new Tile(person, tile));
        }
        boolean silenced = !services.hearing().hears(content.id());
        tile.render(content, new ParticipantTile.Marks(person.equals(pinned), silenced));
    }

    private void renderScreen(Participant whose, Subject pinned) {
        Screen screen = new Screen(whose.id());
        ScreenTile tile = screens.get(whose.id());
        if (tile == null) {
            tile = new ScreenTile(services.feeds().screen(whose.id()), beat, services.display(), texts);
            screens.put(whose.id(), tile);
            made.accept(new Tile(screen, tile));
        }
        tile.render(whose, screen.equals(pinned));
    }

    private void removeGone(InCall state) {
        Set<PeerId> here = state.participants().stream().map(Participant::id).collect(Collectors.toSet());
        Set<PeerId> sharing = state.participants().stream()
                .filter(Tiles::isSharing)
                .map(Participant::id)
                .collect(Collectors.toSet());
        here.add(own.of());
        people.forEach((id, tile) -> {
            if (!here.contains(id)) {
                tile.close();
            }
        });
        screens.forEach((id, tile) -> {
            if (!sharing.contains(id)) {
                tile.close();
            }
        });
        people.keySet().retainAll(here);
        screens.keySet().retainAll(sharing);
    }

    private static boolean isSharing(Participant participant) {
        return participant.media().screen()
                && switch (participant.link()) {
                    case CONNECTED, INTERRUPTED -> true;
                    case CONNECTING, FAILED -> false;
                };
    }

    /** Where people want sound alone no camera is shown, and so none is sent to us. */
    private TileContent content(Participant participant) {
        TileContent content = TileContent.of(participant, texts);
        return services.saving().mode() == Mode.BY_HAND ? content.withoutPicture() : content;
    }

    /** Who and what is here. @param word who spoke last */
    Cast cast(PeerId word) {
        return new Cast(
                own,
                shown.participants().stream().map(each -> new Person(each.id())).toList(),
                shown.participants().stream()
                        .filter(Tiles::isSharing)
                        .map(each -> new Screen(each.id()))
                        .toList(),
                word);
    }

    /** All, the own one first, screens last. */
    Map<Subject, Region> all() {
        Map<Subject, Region> all = new LinkedHashMap<>();
        all.put(own, people.get(own.of()));
        Cast cast = cast(null);
        cast.others().forEach(each -> all.put(each, people.get(each.of())));
        cast.screens().forEach(each -> all.put(each, screens.get(each.of())));
        return all;
    }

    /** The name of whom or whose it is. */
    String name(Subject subject) {
        return subject.of().equals(own.of())
                ? shown.self().name()
                : shown.participants().stream()
                        .filter(each -> each.id().equals(subject.of()))
                        .map(Participant::name)
                        .findFirst()
                        .orElse("");
    }

    /** One that lies over another looks different, and so does the other. */
    void arrange(Arrangement arrangement) {
        Subject over = arrangement instanceof FaceToFace two ? two.small() : null;
        people.forEach((id, tile) -> {
            boolean inset = over != null && over.of().equals(id);
            tile.setInset(inset);
            tile.setViewOrder(inset ? -1 : 0);
            tile.setUnderInset(over != null && !inset);
        });
    }

    void speaking(Speakers.Now now) {
        people.get(own.of()).setSpeaking(now.self() && shown.self().media().audio());
        for (Participant each : shown.participants()) {
            people.get(each.id()).setSpeaking(isSpeaking(each, now));
        }
    }

    private static boolean isSpeaking(Participant each, Speakers.Now now) {
        boolean heard = each.link() == LinkState.CONNECTED && each.media().audio();
        return heard && now.others().contains(each.id());
    }

    /** The names of the others who speak, in the order of their coming. */
    Map<Subject, String> speakers(Speakers.Now now) {
        Map<Subject, String> names = new LinkedHashMap<>();
        shown.participants().stream()
                .filter(each -> isSpeaking(each, now))
                .forEach(each -> names.put(new Person(each.id()), each.name()));
        return names;
    }

    /** The tile of a person who is here. */
    Optional<ParticipantTile> of(Person person) {
        return Optional.ofNullable(people.get(person.of()));
    }

    /** Nothing is asked for while nothing is shown. */
    void numbers(boolean wanted) {
        for (Participant each : shown == null ? List.<Participant>of() : shown.participants()) {
            people.get(each.id())
                    .showNumbers(
                            wanted
                                    ? services.statistics()
                                            .newest(each.id(), NUMBERS_LAST_MS)
                                            .orElse(null)
                                    : null);
        }
    }

    /** None is left, and no picture is asked for. */
    void close() {
        people.values().forEach(ParticipantTile::close);
        people.clear();
        screens.values().forEach(ScreenTile::close);
        screens.clear();
        shown = null;
    }
}
