package app.madang.client.app.headless;

import app.madang.client.call.CallControl;
import app.madang.client.call.CallState;
import app.madang.client.call.CallState.Participant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** To whom a command goes: {@code @NAME} or {@code @PEER-ID} before the words, or after them; everybody without one. */
final class Addressee {
    private final CallControl call;
    private final EventLog log;

    /** @param participant null: everybody */
    record Addressed(Participant participant, String words) {}

    Addressee(CallControl call, EventLog log) {
        this.call = call;
        this.log = log;
    }

    /** {@code @NAME WORDS}; empty after an {@code error} event where nobody has that name. */
    Optional<Addressed> before(String text) {
        if (!text.startsWith("@")) {
            return Optional.of(new Addressed(null, text));
        }
        String rest = text.substring(1);
        return one(
                named().filter(name -> rest.startsWith(name + " ")).max(Comparator.comparingInt(String::length)),
                text,
                name -> rest.substring(name.length()).strip());
    }

    /** {@code WORDS @NAME}. */
    Optional<Addressed> after(String text) {
        int at = text.lastIndexOf(" @");
        if (at < 0) {
            return Optional.of(new Addressed(null, text));
        }
        return one(
                named().filter(name -> text.endsWith(" @" + name)).max(Comparator.comparingInt(String::length)),
                text.substring(at + 1),
                name -> text.substring(0, text.length() - name.length() - 2).strip());
    }

    private Stream<String> named() {
        return participants().stream()
                .flatMap(each -> Stream.of(each.name(), each.id().value()));
    }

    private Optional<Addressed> one(Optional<String> name, String said, UnaryOperator<String> words) {
        List<Participant> found = participants().stream()
                .filter(each -> name.isPresent()
                        && (each.name().equals(name.get()) || each.id().value().equals(name.get())))
                .toList();
        if (found.size() == 1) {
            return Optional.of(new Addressed(found.getFirst(), words.apply(name.get())));
        }
        String whom = said.length() <= 80 ? said : said.substring(0, 80) + "…";
        log.error(
                found.isEmpty() ? "unknown_participant" : "ambiguous_participant",
                found.isEmpty()
                        ? "Nobody here is called like that: " + whom
                        : "Several here are called like that, so say @ and the id: " + whom);
        return Optional.empty();
    }

    private List<Participant> participants() {
        return call.state() instanceof CallState.InCall now ? now.participants() : List.of();
    }
}
