package app.madang.signaling.options;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.signaling.Bounds;
import app.madang.signaling.ServerSettings;
import app.madang.signaling.ice.IceSettings;
import app.madang.signaling.ice.TurnLogin;
import app.madang.signaling.socket.SocketBounds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** From words on a command line, in an environment and in a file to settings, or to sentences. */
class ServerOptionsTest {
    @TempDir
    private Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private final Problems problems = new Problems();
    private List<String> warnings;

    @Command
    private static final class Bare {
        @Mixin
        private ServerOptions options;

        @Spec
        private CommandSpec spec;
    }

    private ServerSettings read(String... arguments) {
        Sources sources = new Sources(arguments, environment);
        Bare bare = new Bare();
        CommandLine command =
                new CommandLine(bare).setDefaultValueProvider(sources).setExpandAtFiles(false);
        command.getCommandSpec().parser().collectErrors(true);
        command.parseArgs(arguments);
        ServerSettings settings = bare.options.settings(bare.spec, sources, problems);
        warnings = sources.warnings(bare.spec);
        return settings;
    }

    private ServerSettings readWell(String... arguments) {
        ServerSettings settings = read(arguments);
        assertThat(problems.sentences()).isEmpty();
        return settings;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    @Test
    void withoutAnythingTheDefaultsCount() {
        assertThat(readWell()).isEqualTo(ServerSettings.defaults());
        assertThat(warnings).isEmpty();
    }

    @Test
    void everyOptionReachesItsSetting() {
        ServerSettings settings = readWell(("--host 127.0.0.1 --port 1 --capacity 2 --grace-ms 3 --ping-ms 54"
                        + " --access five --max-connections 6 --max-connections-per-address 7"
                        + " --max-pending-handshakes 8 --max-pending-handshakes-per-address 9 --max-rooms 10"
                        + " --max-people 11 --messages-per-second 12 --message-burst 13 --bytes-per-second 14"
                        + " --byte-burst 15 --max-outgoing-bytes 16 --origin https://a.example"
                        + " --origin HTTP://B.example:80 --origin null --trusted-proxy ::1 --trusted-proxy 10.0.0.0/8")
                .split(" "));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(1);
        assertThat(settings.capacity()).isEqualTo(2);
        assertThat(settings.graceMs()).isEqualTo(3);
        assertThat(settings.pingMs()).isEqualTo(54);
        assertThat(settings.access()).isEqualTo("five");
        assertThat(settings.bounds())
                .isEqualTo(new Bounds(11, 10, 12, 13, new SocketBounds(6, 7, true, 8, 9, 14, 15, 16)));
        assertThat(settings.admission().origins()).containsExactly("https://a.example", "http://b.example", "null");
        assertThat(settings.admission().trustedProxies()).containsExactly("::1", "10.0.0.0/8");
    }

    @Test
    void iceServersWithASecretAreReadFromAllPlaces() throws IOException {
        environment.put("MADANG_ICE_URL", "stun:a.example, turn:a.example?transport=tcp");
        String file = file("m", "turn-secret-file = " + file("secret", "north wind\n") + "\nturn-ttl-ms = 600000");
        ServerSettings settings = readWell("--config", file);
        assertThat(settings.ice().urls())
                .map(Object::toString)
                .containsExactly("stun:a.example:3478", "turn:a.example:3478?transport=tcp");
        assertThat(settings.ice().login()).isEqualTo(new TurnLogin.Shared("north wind", 600_000));
        assertThat(settings.toString()).doesNotContain("north wind");
    }

    @Test
    void aUserNameThatNoTurnServerTakesIsSaid() {
        read("--ice-url", "turn:t", "--turn-username", "ü".repeat(255), "--turn-credential", "p");
        assertThat(problems.sentences()).containsExactly("The user name for TURN must have at most 508 bytes.");
    }

    @Test
    void iceServersWithOneUserForAll() throws IOException {
        String password = file("password", "pass\n");
        TurnLogin login = readWell("--ice-url", "turns:t", "--turn-username", "u", "--turn-credential-file", password)
                .ice()
                .login();
        assertThat(login).isEqualTo(new TurnLogin.Fixed("u", "pass"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--ice-url turn:t                   | Clients use a TURN server only with credentials: give"
                        + " --turn-secret-file, or --turn-username and --turn-credential-file.",
                "--turn-username u                  | A fixed user for TURN needs a name and a credential.",
                "--turn-credential p                | A fixed user for TURN needs a name and a credential.",
                "--turn-secret=                     | The secret shared with the TURN server must not be empty.",
                "--turn-secret s --turn-ttl-ms 1    | The time of TURN credentials in milliseconds must lie between 5000"
                        + " and 604800000, not 1.",
                "--turn-secret s --turn-username u  | --turn-secret and --turn-username exclude each other: the first"
                        + " makes a user for each client, the second names one for all.",
                "--turn-secret s --turn-secret-file f | --turn-secret and --turn-secret-file exclude each other: give"
                        + " one of them.",
                "--ice-url turn://t --turn-secret s | --ice-url \"turn://t\": The address of a STUN or TURN server has"
                        + " no // behind its first colon: turn:turn.example.org, not turn://turn.example.org."
            })
    void wrongIceServersAreToldInASentence(String arguments, String sentence) {
        assertThat(read(arguments.strip().split(" ")).ice()).isEqualTo(IceSettings.none());
        assertThat(problems.sentences()).containsExactly(sentence);
    }

    @Test
    void theCommandLineCountsBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        environment.put("MADANG_MAX_ROOMS", "2");
        environment.put("MADANG_CAPACITY", "22");
        environment.put("MADANG_ORIGIN", "https://environment.example");
        String file = file(
                "m.properties",
                "max-rooms = 3\ncapacity=33\nmax-people: 333\norigin = https://a.example, https://b.example\n"
                        + "trusted-proxy=10.0.0.0/8,::1\n");
        ServerSettings settings = readWell("--config", file, "--max-rooms", "1", "--trusted-proxy", "192.0.2.1");
        assertThat(settings.bounds().rooms()).isEqualTo(1);
        assertThat(settings.capacity()).isEqualTo(22);
        assertThat(settings.bounds().people()).isEqualTo(333);
        assertThat(settings.admission().origins()).containsExactly("https://environment.example");
        assertThat(settings.admission().trustedProxies()).containsExactly("192.0.2.1");
    }

    @Test
    void theEnvironmentNamesTheFileWhereTheCommandLineDoesNot() throws IOException {
        environment.put("MADANG_CONFIG", file("one", "port = 1"));
        assertThat(readWell().port()).isEqualTo(1);
        assertThat(readWell("--config=" + file("two", "port = 2")).port()).isEqualTo(2);
    }

    @Test
    void whoBoundsOneAddressBoundsThisMachineTooWhereverItIsSaid() {
        environment.put("MADANG_MAX_CONNECTIONS_PER_ADDRESS", "1000");
        Bounds bounds = readWell().bounds();
        assertThat(bounds.sockets().loopbackToo()).isTrue();
        assertThat(bounds)
                .usingRecursiveComparison()
                .ignoringFields("sockets.loopbackToo")
                .isEqualTo(Bounds.defaults());
    }

    @Test
    void wordsAreTakenAsTheyAre() throws IOException {
        String odd = "@a ${b} $$c \"d\" ${sys:user.home} 문 ,e";
        assertThat(readWell("--access", odd).access()).isEqualTo(odd);
        assertThat(readWell("--access-file", file("word", odd + "\r\n")).access())
                .isEqualTo(odd);
        environment.put("MADANG_ACCESS", odd);
        assertThat(readWell().access()).isEqualTo(odd);
        environment.clear();
        assertThat(readWell("--config", file("file", "access = " + odd)).access())
                .isEqualTo(odd);
    }

    @Test
    void ofAWordAndItsFileTheOneCountsThatWasSaidCloser() throws IOException {
        String word = file("word", "from a file\n");
        environment.put("MADANG_ACCESS_FILE", word);
        assertThat(readWell("--access", "typed").access()).isEqualTo("typed");
        assertThat(readWell("--config", file("m", "access = configured")).access())
                .isEqualTo("from a file");
        environment.put("MADANG_ACCESS", "both");
        read();
        assertThat(problems.sentences())
                .containsExactly("--access and --access-file exclude each other: give one of them.");
    }

    @Test
    void anEmptyVariableIsNoneAndStrangersOnlyGetAWarning() {
        environment.putAll(Map.of(
                "MADANG_PORT",
                "",
                "MADANG_SETTINGS",
                "/y",
                "MADANG_LOG",
                "debug",
                "MADANG_BUILD",
                "1",
                "MADANG_JAVA_HOME",
                "/x",
                "MADANG_JAVA_OPTS",
                "-Xmx1g",
                "MADANG_PROT",
                "1",
                "HOME",
                "/"));
        assertThat(readWell()).isEqualTo(ServerSettings.defaults());
        assertThat(warnings).containsExactly("MADANG_PROT is no setting of this server and is ignored.");
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws IOException {
        environment.put("MADANG_PORT", "tcp://10.0.0.1:8787");
        environment.put("MADANG_MAX_ROOMS", "99999999999");
        String file =
                file("m.properties", "prot = 1\nconfig = x\nhelp = true\n--port = 2\ngrace-ms = soon\naccess =\n");
        ServerSettings settings =
                read(("--config " + file + " --capacity 0 --ping-ms fast --max-people 0 --byte-burst -1"
                                + " --origin call.example.org --trusted-proxy proxy --nonsense 5")
                        .split(" "));
        assertThat(settings).isEqualTo(ServerSettings.defaults());
        assertThat(problems.sentences())
                .containsExactlyInAnyOrder(
                        "Invalid value for option '--ping-ms': 'fast' is not a long.",
                        "Unknown options: '--nonsense', '5'.",
                        "MADANG_PORT must be a whole number, not \"tcp://10.0.0.1:8787\".",
                        "MADANG_MAX_ROOMS must be a whole number, not \"99999999999\".",
                        "Grace-ms in " + file + " must be a whole number, not \"soon\".",
                        "\"--port\" in " + file + " is no setting of this server.",
                        "\"config\" in " + file + " is no setting of this server.",
                        "\"help\" in " + file + " is no setting of this server.",
                        "\"prot\" in " + file + " is no setting of this server.",
                        "The capacity of a room must lie between 1 and 100, not 0.",
                        "The access word must have 1 to 256 characters.",
                        "\"call.example.org\" is no origin such as https://call.example.org or http://localhost:8080.",
                        "\"proxy\" is no address such as 192.0.2.7 or 2001:db8::7, and no range such as 10.0.0.0/8.",
                        "The number of people on the server must lie between 1 and 1000000, not 0;"
                                + " the number of bytes at once must lie between 1 and 1000000000, not -1.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--config      | gone   | The configuration FILE does not exist.",
                "--config      | folder | The configuration FILE is a folder, not a file.",
                "--config      | latin1 | The configuration FILE is not UTF-8 text.",
                "--access-file | gone   | The file FILE of --access-file does not exist.",
                "--access-file | folder | The file FILE of --access-file is a folder, not a file.",
                "--access-file | latin1 | The file FILE of --access-file is not UTF-8 text.",
                "--access-file | empty  | The file FILE of --access-file is empty.",
                "--access-file | large  | The file FILE of --access-file has more than 4096 bytes."
            })
    void aFileThatCannotBeReadIsToldInASentence(String option, String name, String sentence) throws IOException {
        Files.createDirectory(folder.resolve("folder"));
        Files.write(folder.resolve("latin1"), new byte[] {'a', '=', (byte) 0xe4, '\n'});
        file("empty", "\n");
        file("large", "x".repeat(5_000));
        Path file = folder.resolve(name);
        read(option, file.toString());
        assertThat(problems.sentences()).containsExactly(sentence.replace("FILE", file.toString()));
    }

    @Test
    void aBrokenEscapeInTheFileIsToldToo() throws IOException {
        String file = file("m", "access = \\uXYZ1");
        read("--config", file);
        assertThat(problems.sentences())
                .singleElement()
                .asString()
                .startsWith("The configuration " + file + " cannot be read: Malformed \\uxxxx encoding");
    }
}
