package app.madang.client.ui.call;

import app.madang.client.ui.Preferences.Layout;
import app.madang.client.ui.call.Subject.Person;
import app.madang.client.ui.call.Subject.Screen;
import app.madang.protocol.PeerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Who stands where in a call, before it is known how much room there is. A plain function of what is wanted. */
sealed interface Arrangement {

    /** Nobody else is here. @param own null where people hide their own picture */
    record Alone(Person own) implements Arrangement {}

    /** Two people. @param small lies over the other one's corner, null where people hide their own picture */
    record FaceToFace(Person large, Person small) implements Arrangement {}

    /** Equals. */
    record Grid(List<Person> people) implements Arrangement {
        public Grid {
            people = List.copyOf(people);
        }
    }

    /** Some large, the rest in a strip beside them, which may be empty. */
    record Spotlight(List<Subject> large, List<Subject> strip) implements Arrangement {
        public Spotlight {
            large = List.copyOf(large);
            strip = List.copyOf(strip);
        }
    }

    /** One alone, in a window that is too small for more. */
    record Only(Subject one) implements Arrangement {}

    /** Who is spread over pages where not all have room. */
    default List<? extends Subject> paged() {
        return switch (this) {
            case Grid grid -> grid.people();
            case Spotlight spotlight -> spotlight.strip();
            case Alone alone -> List.of();
            case FaceToFace two -> List.of();
            case Only only -> List.of();
        };
    }

    /**
     * What people want to see.
     *
     * @param ownPicture whether their own is among it
     * @param pinned stays large whoever speaks; null: nobody
     * @param small in a window that has room for one
     */
    record Wish(Layout layout, boolean ownPicture, Subject pinned, boolean small) {}

    /**
     * Who and what there is.
     *
     * @param others in the order of their coming
     * @param word who spoke last, maybe somebody who has gone; null before anybody spoke
     */
    record Cast(Person own, List<Person> others, List<Screen> screens, PeerId word) {
        public Cast {
            others = List.copyOf(others);
            screens = List.copyOf(screens);
        }

        boolean has(Subject subject) {
            return switch (subject) {
                case Person person -> person.equals(own) || others.contains(person);
                case Screen screen -> screens.contains(screen);
            };
        }

        /** Who spoke last, or else whoever came first; empty where nobody else is here. */
        Optional<Person> speaker() {
            return others.stream()
                    .filter(each -> each.of().equals(word))
                    .findFirst()
                    .or(() -> others.stream().findFirst());
        }
    }

    static Arrangement of(Wish wish, Cast cast) {
        Subject pinned = wish.pinned() != null && cast.has(wish.pinned()) ? wish.pinned() : null;
        if (wish.small()) {
            return new Only(pinned != null ? pinned : mostWanted(cast));
        }
        if (cast.others().isEmpty()) {
            return new Alone(wish.ownPicture() ? cast.own() : null);
        }
        if (cast.others().size() == 1 && cast.screens().isEmpty()) {
            return faceToFace(wish, cast, pinned);
        }
        if (pinned != null) {
            return spotlight(List.of(pinned), wish, cast);
        }
        return cast.screens().isEmpty() ? people(wish, cast) : spotlight(cast.screens(), wish, cast);
    }

    /** What would be large if nobody chose. */
    private static Subject mostWanted(Cast cast) {
        return Stream.concat(cast.screens().stream(), cast.speaker().stream())
                .map(Subject.class::cast)
                .findFirst()
                .orElse(cast.own());
    }

    private static Arrangement faceToFace(Wish wish, Cast cast, Subject pinned) {
        Person other = cast.others().getFirst();
        return cast.own().equals(pinned)
                ? new FaceToFace(cast.own(), other)
                : new FaceToFace(other, wish.ownPicture() ? cast.own() : null);
    }

    private static Arrangement people(Wish wish, Cast cast) {
        return switch (wish.layout()) {
            case GRID -> {
                List<Person> people = new ArrayList<>(cast.others());
                if (wish.ownPicture()) {
                    people.addFirst(cast.own());
                }
                yield new Grid(people);
            }
            case SPEAKER -> spotlight(cast.speaker().stream().toList(), wish, cast);
        };
    }

    private static Spotlight spotlight(List<? extends Subject> large, Wish wish, Cast cast) {
        Stream<Subject> own = wish.ownPicture() ? Stream.of(cast.own()) : Stream.empty();
        List<Subject> strip = Stream.of(cast.screens().stream(), cast.others().stream(), own)
                .flatMap(each -> each)
                .map(Subject.class::cast)
                .filter(each -> !large.contains(each))
                .toList();
        return new Spotlight(List.copyOf(large), strip);
    }
}
