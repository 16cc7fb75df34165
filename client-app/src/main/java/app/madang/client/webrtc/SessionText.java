package app.madang.client.webrtc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A session description (RFC 8866) read as far as needed to keep nonsense from native code and to know its sections.
 *
 * @param sections in the order of their {@code m=} lines
 */
record SessionText(String text, List<Section> sections) {
    static final int MAX_CHARACTERS = 65_536;
    private static final int MAX_SECTIONS = 16;
    private static final int MAX_LINES = 4_000;

    /**
     * One media section.
     *
     * @param kind audio, video, application
     * @param mid its identification tag (RFC 5888)
     * @param rejected port 0 and not merely bundled (RFC 8843)
     */
    record Section(String kind, String mid, boolean rejected, String ufrag) {}

    SessionText {
        sections = List.copyOf(sections);
    }

    /** @throws IllegalArgumentException with a sentence for logs that holds nothing of the text */
    static SessionText parse(String text) {
        if (text == null || text.length() > MAX_CHARACTERS) {
            throw new IllegalArgumentException("a description has up to " + MAX_CHARACTERS + " characters");
        }
        if (!text.startsWith("v=0")) {
            throw new IllegalArgumentException("a description begins with v=0");
        }
        List<String> lines = text.lines().toList();
        if (lines.size() > MAX_LINES || !lines.stream().allMatch(SessionText::isLine)) {
            throw new IllegalArgumentException("a description has lines of the form x=value");
        }
        return new SessionText(text, readSections(lines));
    }

    /** RFC 8866 §5; only ASCII, as the library reads strings in a modified UTF-8 of its own. */
    private static boolean isLine(String line) {
        return line.length() >= 2
                && line.charAt(1) == '='
                && line.charAt(0) >= 'a'
                && line.charAt(0) <= 'z'
                && line.chars().allMatch(c -> c >= 0x20 && c < 0x7f);
    }

    private static List<Section> readSections(List<String> lines) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("m=")) {
                starts.add(i);
            }
        }
        if (starts.isEmpty() || starts.size() > MAX_SECTIONS) {
            throw new IllegalArgumentException("a description has 1 to " + MAX_SECTIONS + " media sections");
        }
        List<String> session = lines.subList(0, starts.getFirst());
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : lines.size();
            sections.add(readSection(session, lines.subList(starts.get(i), end)));
        }
        if (sections.stream().map(Section::mid).distinct().count() < sections.size()) {
            throw new IllegalArgumentException("two sections have the same mid");
        }
        return sections;
    }

    private static Section readSection(List<String> session, List<String> lines) {
        String[] words = lines.getFirst().substring(2).split(" ");
        if (words.length < 4) {
            throw new IllegalArgumentException("a media line needs kind, port, protocol and formats");
        }
        boolean rejected = words[1].equals("0") && !lines.contains("a=bundle-only");
        String mid = value(lines, "a=mid:")
                .filter(m -> m.length() <= 32)
                .orElseThrow(() -> new IllegalArgumentException("a media section needs a mid"));
        String ufrag = value(lines, "a=ice-ufrag:")
                .or(() -> value(session, "a=ice-ufrag:"))
                .orElse("");
        boolean keyed = value(lines, "a=fingerprint:")
                .or(() -> value(session, "a=fingerprint:"))
                .isPresent();
        if (!rejected && (ufrag.isEmpty() || !keyed)) {
            throw new IllegalArgumentException("a media section needs ice-ufrag and fingerprint");
        }
        return new Section(words[0], mid, rejected, ufrag);
    }

    private static Optional<String> value(List<String> lines, String prefix) {
        return lines.stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()).strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** The user name fragment of its first section in use: candidates carry the same. Empty where there is none. */
    String ufrag() {
        return sections.stream()
                .filter(section -> !section.rejected())
                .map(Section::ufrag)
                .findFirst()
                .orElse("");
    }

    /**
     * The n-th section of a kind, rejected or not: the library gives our tracks their sections by kind, whatever the
     * order in which a peer describes them.
     *
     * @param n from 0
     */
    Optional<Section> nth(String kind, int n) {
        return sections.stream()
                .filter(section -> section.kind().equals(kind))
                .skip(n)
                .findFirst();
    }

    boolean rejects(String kind, int n) {
        return nth(kind, n).filter(Section::rejected).isPresent();
    }

    int indexOf(String mid) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).mid().equals(mid)) {
                return i;
            }
        }
        return -1;
    }
}
