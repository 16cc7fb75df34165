package app.madang.signaling.abuse;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * One address of this machine whose network is gone: whatever comes from it or goes to it is dropped without a word, until
 * this is closed. The rules are in a table of their own; nothing else on the machine sees them.
 */
final class LostNetwork implements AutoCloseable {
    /** An address of 127.0.0.0/8 that nothing else uses. */
    static final String ADDRESS = "127.87.87.87";

    private final String table = "madang" + ProcessHandle.current().pid();

    /** Skips the test, or fails it in CI, where the system does not let us. */
    LostNetwork() throws IOException {
        String problem = nft("add table inet " + table + "\nadd chain inet " + table
                + " in { type filter hook input priority 0 ; }\n");
        if (problem != null && "true".equals(System.getenv("CI"))) {
            throw new IOException("a lost network needs nft and root: " + problem);
        }
        Assumptions.assumeTrue(problem == null, "a lost network needs nft and root: " + problem);
    }

    InetAddress address() throws IOException {
        return InetAddress.getByName(ADDRESS);
    }

    /** From now on nothing passes. */
    void begins() throws IOException {
        String problem = nft("add rule inet " + table + " in ip saddr " + ADDRESS + " drop\nadd rule inet " + table
                + " in ip daddr " + ADDRESS + " drop\n");
        if (problem != null) {
            throw new IOException(problem);
        }
    }

    @Override
    public void close() throws IOException {
        nft("delete table inet " + table + "\n");
    }

    /** Null where it did what it was told. */
    private static String nft(String commands) throws IOException {
        Process nft;
        try {
            nft = new ProcessBuilder("nft", "-f", "-").redirectErrorStream(true).start();
        } catch (IOException e) {
            return e.getMessage();
        }
        try (Writer input = nft.outputWriter(StandardCharsets.US_ASCII)) {
            input.write(commands);
        }
        String said = new String(nft.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            return nft.waitFor(10, TimeUnit.SECONDS) && nft.exitValue() == 0 ? null : said;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }
}
