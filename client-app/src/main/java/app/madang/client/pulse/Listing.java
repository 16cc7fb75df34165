package app.madang.client.pulse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code pactl list} prints: entries below a heading, each with lines of a key and a value. */
record Listing(List<Entry> entries) {
    private static final Pattern HEADING = Pattern.compile("([A-Z][A-Za-z ]*) #(\\d{1,9})");
    private static final Pattern VALUE = Pattern.compile("\\t{1,2}([A-Za-z][A-Za-z. _-]*?)(?:: | = )(.*)");

    /** @param kind as in its heading: Sink, Source, Sink Input, Source Output and others */
    record Entry(String kind, int index, Map<String, String> values) {
        Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** -1 where it is no number: a stream that is connected to nothing. */
        int number(String key) {
            return value(key)
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(Integer::valueOf)
                    .orElse(-1);
        }
    }

    static Listing read(List<String> lines) {
        List<Entry> entries = new ArrayList<>();
        for (String line : lines) {
            Matcher heading = HEADING.matcher(line);
            Matcher value = VALUE.matcher(line);
            if (heading.matches()) {
                entries.add(new Entry(heading.group(1), Integer.parseInt(heading.group(2)), new HashMap<>()));
            } else if (value.matches() && !entries.isEmpty()) {
                // The first of a key is the entry's own; ports and formats below may repeat it.
                entries.getLast().values().putIfAbsent(value.group(1), value.group(2));
            }
        }
        return new Listing(List.copyOf(entries));
    }

    List<Entry> of(String kind) {
        return entries.stream().filter(entry -> entry.kind().equals(kind)).toList();
    }
}
