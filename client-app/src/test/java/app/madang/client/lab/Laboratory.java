package app.madang.client.lab;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An internet in a namespace, to which sites are wired. Owns all namespaces, processes and files of one test and
 * removes them when it is closed.
 */
final class Laboratory implements AutoCloseable {
    /** TEST-NET-2 (RFC 5737), so that nothing in it is mistaken for an address of this machine. */
    static final String SIGNALING = "198.51.100.1";

    private static final String RELAYS = "198.51.100.";
    private static final String NOBODY = RELAYS + 254;
    private static final int FIRST_SITE = 16;
    private static final Pattern OURS = Pattern.compile("madang-lab-(\\d+)-[0-9a-f]{4}-\\w+");
    private static final Pattern OUR_FOLDER = Pattern.compile("madang-lab-(\\d+)-\\d+");

    private final String prefix = "madang-lab-%d-%s-"
            .formatted(ProcessHandle.current().pid(), HexFormat.of().toHexDigits((short)
                    ThreadLocalRandom.current().nextInt()));
    private final List<String> namespaces = new ArrayList<>();
    private final List<AutoCloseable> opened = new ArrayList<>();
    private final String internet;
    private final Path folder;
    private int sites;
    private int relays;

    private Laboratory() throws IOException {
        folder = Files.createTempDirectory(
                "madang-lab-" + ProcessHandle.current().pid() + "-");
        internet = prefix + "net";
    }

    /**
     * What is for nobody here goes to nobody, as on the real internet. The bridge has an address of its own: else it
     * takes the lowest of its ports, another one whenever a site is wired, and whoever knows the old one reaches
     * neither server nor relay for half a minute.
     */
    private void begin() throws IOException, InterruptedException {
        namespace("net");
        Site.batch(
                internet,
                "link add br0 address 02:00:00:00:00:02 type bridge",
                "link set br0 up",
                "addr add " + SIGNALING + "/24 dev br0",
                "neigh add " + NOBODY + " lladdr 02:00:00:00:00:01 dev br0",
                "route add default via " + NOBODY);
    }

    /** Ends the test with the reason where it cannot be made here; where nothing may be missing, that is a failure. */
    static Laboratory open() throws IOException, InterruptedException {
        String missing = missing();
        if (!missing.isEmpty() && "true".equals(System.getenv("CI"))) {
            fail("The laboratory needs " + missing);
        } else if (!missing.isEmpty()) {
            abort("the laboratory needs " + missing);
        }
        removeLeftovers();
        Laboratory laboratory = new Laboratory();
        try {
            laboratory.begin();
            return laboratory;
        } catch (IOException | AssertionError e) {
            laboratory.close();
            throw e;
        }
    }

    private static String missing() throws IOException, InterruptedException {
        if (!System.getProperty("os.name").startsWith("Linux")) {
            return "Linux";
        }
        if (!Shell.run("id", "-u").strip().equals("0")) {
            return "root, for network namespaces";
        }
        return Stream.of("ip", "tc", "nft", "turnserver", "openssl")
                .filter(command -> !Shell.has(command))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
    }

    /** What a process left that was killed; another one that still runs has a laboratory of its own. */
    private static void removeLeftovers() throws IOException, InterruptedException {
        for (String line : Shell.run("ip", "netns", "list").split("\n")) {
            String namespace = line.strip().split(" ")[0];
            if (isOrphan(OURS.matcher(namespace))) {
                remove(namespace);
            }
        }
        try (Stream<Path> folders = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            for (Path folder : folders.toList()) {
                if (isOrphan(OUR_FOLDER.matcher(folder.getFileName().toString()))) {
                    delete(folder);
                }
            }
        }
    }

    private static boolean isOrphan(Matcher ours) {
        return ours.matches() && ProcessHandle.of(Long.parseLong(ours.group(1))).isEmpty();
    }

    private static void remove(String namespace) throws IOException, InterruptedException {
        for (String pid : Shell.run("ip", "netns", "pids", namespace).split("\\s+")) {
            if (!pid.isEmpty()) {
                ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
        Shell.run("ip", "netns", "del", namespace);
    }

    String internet() {
        return internet;
    }

    /** A namespace without IPv6, so that each way between two sites is one that the test made. */
    String namespace(String name) throws IOException, InterruptedException {
        String namespace = prefix + name;
        Shell.run("ip", "netns", "add", namespace);
        namespaces.add(namespace);
        setting(namespace, "net/ipv6/conf/all/disable_ipv6", 1);
        Shell.run("ip", "-n", namespace, "link", "set", "lo", "up");
        return namespace;
    }

    static void setting(String namespace, String name, int value) throws IOException, InterruptedException {
        Shell.run("ip", "netns", "exec", namespace, "sh", "-c", "echo " + value + " > /proc/sys/" + name);
    }

    Site site(Network network) throws IOException, InterruptedException {
        int number = ++sites;
        return Site.wire(this, network, number, RELAYS + (FIRST_SITE + number));
    }

    /** A coturn at an address of its own. */
    Relay relay() throws IOException, InterruptedException {
        Relay relay = relayLater();
        relay.start();
        return relay;
    }

    /** The same, not started yet: nobody answers at its address. */
    Relay relayLater() throws IOException, InterruptedException {
        String address = RELAYS + (2 + relays++);
        Shell.run("ip", "-n", internet, "addr", "add", address + "/24", "dev", "br0");
        return closedLater(new Relay(internet, address, folder));
    }

    /** Closed with the laboratory, before everything that was opened earlier. */
    <T extends AutoCloseable> T closedLater(T one) {
        opened.add(one);
        return one;
    }

    /** Everything, also where one thing cannot be removed; the first complaint is thrown at the end. */
    @Override
    public void close() throws IOException {
        List<AutoCloseable> everything = new ArrayList<>();
        everything.add(() -> delete(folder));
        namespaces.forEach(namespace -> everything.add(() -> remove(namespace)));
        everything.addAll(opened);
        IOException complaint = new IOException("The laboratory could not be removed completely");
        for (AutoCloseable one : everything.reversed()) {
            try {
                one.close();
            } catch (Exception | AssertionError e) {
                complaint.addSuppressed(e);
            }
        }
        if (complaint.getSuppressed().length > 0) {
            throw complaint;
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }
}
