package app.madang.client.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FileTargetTest {
    @TempDir
    Path folder;

    private static Path received(Path into, String name, String content) throws IOException {
        try (FileTarget target = FileTarget.create(into, name)) {
            target.write(ByteBuffer.wrap(content.getBytes()));
            return target.keep();
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void nothingIsWrittenOver() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "mine");
        Files.writeString(folder.resolve("a.txt.part"), "mine too");
        assertThat(received(folder, "a.txt", "one")).hasFileName("a (2).txt").hasContent("one");
        assertThat(received(folder, "a.txt", "two")).hasFileName("a (3).txt").hasContent("two");
        assertThat(folder.resolve("a.txt")).hasContent("mine");
        assertThat(folder.resolve("a.txt.part")).hasContent("mine too");
        assertThat(names()).containsExactly("a (2).txt", "a (3).txt", "a.txt", "a.txt.part");
    }

    @Test
    void whatIsNotKeptIsGone() throws IOException {
        try (FileTarget target = FileTarget.create(folder, "a.txt")) {
            target.write(ByteBuffer.wrap(new byte[10]));
            assertThat(names()).containsExactly("a.txt.part");
        }
        assertThat(names()).isEmpty();
    }

    /** A link that somebody put there leads nowhere. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNotFollowed() throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Path victim = Files.writeString(outside.resolve("victim"), "untouched");
        Files.createSymbolicLink(inside.resolve("a.txt"), victim);
        Files.createSymbolicLink(inside.resolve("a.txt.part"), victim);
        Files.createSymbolicLink(inside.resolve("a (2).txt"), outside.resolve("new"));
        assertThat(received(inside, "a.txt", "x")).hasFileName("a (3).txt");
        assertThat(victim).hasContent("untouched");
        assertThat(outside.resolve("new")).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws IOException {
        assertThat(received(folder.resolve("x/y"), "a.txt", "1")).hasContent("1");
    }

    @Test
    void theSpaceOfTheDiskIsAskedFor() throws IOException {
        assertThat(FileTarget.hasRoom(folder, 1)).isTrue();
        assertThat(FileTarget.hasRoom(folder, Long.MAX_VALUE)).isFalse();
    }
}
