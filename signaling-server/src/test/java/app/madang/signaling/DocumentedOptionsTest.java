package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** docs/server.md and the sample file know every option, and no other. */
class DocumentedOptionsTest {
    private static final Path GUIDE = Path.of("..", "docs", "server.md");
    private static final Path SAMPLE = Path.of("..", "deploy", "madang-signaling.properties");

    private static List<String> options() {
        return ServerCommand.commandLine(new String[0], Map.of()).getCommandSpec().options().stream()
                .map(OptionSpec::longestName)
                .map(name -> name.substring(2))
                .toList();
    }

    private static List<String> found(Path file, String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(Files.readString(file))
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void theGuideHasOneRowForEachOption() throws IOException {
        assertThat(found(GUIDE, "^\\| `--([a-z-]+)[ `]")).containsExactlyInAnyOrderElementsOf(options());
    }

    @Test
    void theSampleHasEachSetting() throws IOException {
        List<String> settings = options().stream()
                .filter(name -> !name.equals("help") && !name.equals("config"))
                .toList();
        assertThat(found(SAMPLE, "^#?([a-z-]+) = ")).containsExactlyInAnyOrderElementsOf(settings);
    }

    /** What the sample decides are defaults: its examples are comments, and its settings change nothing. */
    @Test
    void theSampleStartsTheServerThatWouldStartWithoutIt() throws IOException {
        assertThat(check("--config", SAMPLE.toString())).isEqualTo(check());
    }

    private static String check(String... arguments) {
        String[] all = new String[arguments.length + 7];
        System.arraycopy(arguments, 0, all, 7, arguments.length);
        System.arraycopy(
                new String[] {"check", "--host", "127.0.0.1", "--port", "0", "--ops-port", "off"}, 0, all, 0, 7);
        StringWriter said = new StringWriter();
        CommandLine command = ServerCommand.commandLine(all, Map.of());
        command.setOut(new PrintWriter(said, true));
        command.setErr(new PrintWriter(said, true));
        assertThat(command.execute(all)).as(said::toString).isZero();
        return said.toString().replaceAll(":\\d+", ":PORT");
    }
}
