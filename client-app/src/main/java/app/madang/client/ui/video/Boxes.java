package app.madang.client.ui.video;

import app.madang.client.media.DirectDisplay.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Boxes of whole pixels: what of a picture is seen, as a display is told. */
final class Boxes {
    private Boxes() {}

    /** A box with round corners, from above to below; a pixel belongs to it where most of it does. */
    static List<Box> rounded(Box box, double radius) {
        double round = Math.min(radius, Math.min(box.width(), box.height()) / 2.0);
        List<Box> all = new ArrayList<>();
        int row = 0;
        while (row < box.height()) {
            int inset = inset(row, box.height(), round);
            int from = row;
            while (row < box.height() && inset(row, box.height(), round) == inset) {
                row++;
            }
            if (box.width() > 2 * inset) {
                all.add(new Box(box.x() + inset, box.y() + from, box.width() - 2 * inset, row - from));
            }
        }
        return all;
    }

    /** How many pixels of a row the corner takes away. */
    private static int inset(int row, int height, double radius) {
        double fromEdge = Math.min(row, height - 1 - row) + 0.5;
        if (fromEdge >= radius) {
            return 0;
        }
        double down = radius - fromEdge;
        return (int) Math.round(radius - Math.sqrt(radius * radius - down * down));
    }

    /** What of the first lies in the second. */
    static Stream<Box> within(Box box, Box other) {
        int left = Math.max(box.x(), other.x());
        int top = Math.max(box.y(), other.y());
        int right = Math.min(box.x() + box.width(), other.x() + other.width());
        int bottom = Math.min(box.y() + box.height(), other.y() + other.height());
        return right <= left || bottom <= top ? Stream.of() : Stream.of(new Box(left, top, right - left, bottom - top));
    }

    /** What of the first does not lie in the second. */
    static Stream<Box> without(Box box, Box other) {
        List<Box> common = within(box, other).toList();
        if (common.isEmpty()) {
            return Stream.of(box);
        }
        Box hole = common.getFirst();
        int right = hole.x() + hole.width();
        int bottom = hole.y() + hole.height();
        return Stream.of(
                        new Box(box.x(), box.y(), box.width(), hole.y() - box.y()),
                        new Box(box.x(), hole.y(), hole.x() - box.x(), hole.height()),
                        new Box(right, hole.y(), box.x() + box.width() - right, hole.height()),
                        new Box(box.x(), bottom, box.width(), box.y() + box.height() - bottom))
                .filter(each -> each.width() > 0 && each.height() > 0);
    }
}
