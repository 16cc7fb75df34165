package app.madang.client.ui;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;

/** Latin words that people meet in the Korean window: to be seen, under the mouse or from a screen reader. */
final class ForeignWords {
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}'-]*\\p{IsLatin}");
    /** Addresses, names of files and options of the command line are the same everywhere. */
    private static final Pattern ADDRESS =
            Pattern.compile("--\\S+|\\S*[:/._=-]\\S*[/.:]\\S*|\\S+\\.[a-z]{2,6}\\b|\\S+:\\d+");

    /** Protocols, kinds of candidates, units, keys, and names of what is spoken of by its English name in Korean too. */
    private static final Set<String> KNOWN = Set.of(("STUN TURN ICE UDP TCP TLS NAT IP VP AV JSON PNG SHA CPU"
                    + " host srflx prflx relay"
                    + " ms kbit Mbit fps KB MB GB TB dB"
                    + " Ctrl Shift Enter Esc Escape Tab Alt Space Page Up Down Context Menu"
                    + " Madang Linux Wayland PipeWire xdg-desktop-portal English")
            .split(" "));

    private ForeignWords() {}

    /** @param fromPeople what the scene put in: names, messages, titles of windows */
    static Set<String> in(Node root, String fromPeople) {
        Set<String> found = new TreeSet<>();
        LayoutFaults.below(root)
                .filter(node -> !node.getStyleClass().contains("avatar") && !isInitials(node))
                .flatMap(ForeignWords::words)
                .filter(words -> words != null)
                .forEach(words -> find(words, fromPeople, found));
        return found;
    }

    private static Stream<String> words(Node node) {
        Stream<String> said = Stream.of(node.getAccessibleText(), node.getAccessibleHelp());
        Stream<String> hint = node instanceof Control control && control.getTooltip() != null
                ? Stream.of(control.getTooltip().getText())
                : Stream.empty();
        Stream<String> seen = switch (node) {
            case Text text -> Stream.of(text.getText());
            case Labeled labeled -> Stream.of(labeled.getText());
            case TextInputControl input -> Stream.of(input.getPromptText());
            default -> Stream.empty();
        };
        return Stream.of(said, hint, seen).flatMap(each -> each);
    }

    /** The text of an avatar is a node of its own. */
    private static boolean isInitials(Node node) {
        return node.getParent() != null && node.getParent().getStyleClass().contains("avatar");
    }

    private static void find(String words, String fromPeople, Set<String> found) {
        LATIN.matcher(ADDRESS.matcher(words).replaceAll(" "))
                .results()
                .map(match -> match.group())
                .filter(word -> !KNOWN.contains(word) && !fromPeople.contains(word))
                .forEach(word -> found.add(word + " in " + List.of(words)));
    }
}
