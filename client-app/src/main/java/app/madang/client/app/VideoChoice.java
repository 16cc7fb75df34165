package app.madang.client.app;

import java.nio.file.Path;

/** What {@code --video} names. */
public sealed interface VideoChoice {
    record Pattern() implements VideoChoice {}

    record None() implements VideoChoice {}

    /** @param name null: the first camera */
    record Camera(String name) implements VideoChoice {}

    record File(Path path) implements VideoChoice {}

    /** @throws IllegalArgumentException with a sentence for people */
    static VideoChoice parse(String text) {
        if (text.equals("pattern")) {
            return new Pattern();
        }
        if (text.equals("none")) {
            return new None();
        }
        if (text.equals("camera")) {
            return new Camera(null);
        }
        if (text.startsWith("camera:") && text.length() > "camera:".length()) {
            return new Camera(text.substring("camera:".length()));
        }
        if (text.endsWith(".y4m")) {
            return new File(Path.of(text));
        }
        throw new IllegalArgumentException("pattern, none, camera, camera:NAME or a file that ends in .y4m");
    }
}
