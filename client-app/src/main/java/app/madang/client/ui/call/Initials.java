package app.madang.client.ui.call;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The one or two letters that stand for a person without a picture. */
final class Initials {
    private Initials() {}

    /**
     * First letters of the first and the last word; of a name in Hangul the last two syllables, which are how people
     * call each other (김민수 → 민수).
     */
    static String of(String name) {
        String[] words = name.strip().split("\\s+");
        String last = words[words.length - 1];
        if (last.isEmpty()) {
            return "?";
        }
        List<String> letters = letters(last);
        if (letters.stream().allMatch(Initials::isHangul)) {
            return String.join("", letters.subList(Math.max(0, letters.size() - 2), letters.size()));
        }
        String first = letters(words[0]).getFirst();
        String both = words.length == 1 ? first : first + letters.getFirst();
        return both.toUpperCase(Locale.ROOT);
    }

    /** What people take for one letter: an emoji of several code points is one. */
    private static List<String> letters(String word) {
        BreakIterator breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(word);
        List<String> letters = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            letters.add(word.substring(from, to));
            from = to;
        }
        return letters;
    }

    private static boolean isHangul(String letter) {
        return Character.UnicodeScript.of(letter.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    }
}
