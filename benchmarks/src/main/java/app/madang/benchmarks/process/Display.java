package app.madang.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An X server of its own without a window manager (Xvfb), whose screen is a file in memory. Closed once; what it said
 * stays only where it did not start.
 */
public final class Display implements AutoCloseable {
    private static final long START_SECONDS = 30;

    private final Child server;
    private final String name;
    private final Scratch own;

    private Display(Child server, String name, Scratch own) {
        this.server = server;
        this.name = name;
        this.own = own;
    }

    /** @throws IOException if it does not come up */
    public static Display start(Path folder, int width, int height) throws IOException {
        Scratch own = Scratch.in(folder, "display");
        Path log = own.path().resolve("log");
        CompletableFuture<String> number = new CompletableFuture<>();
        List<String> command = List.of(
                "Xvfb",
                "-displayfd",
                "1",
                "-fbdir",
                own.path().toString(),
                "-screen",
                "0",
                width + "x" + height + "x24",
                "-nolisten",
                "tcp",
                "-noreset");
        Child server = Child.start(command, Map.of(), number::complete, log);
        try {
            String shown = number.get(START_SECONDS, TimeUnit.SECONDS).strip();
            return new Display(server, ":" + shown, own);
        } catch (ExecutionException | TimeoutException e) {
            server.close();
            throw new IOException("The X server did not start; what it said is in " + log + ".", e);
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** As programs take it in {@code DISPLAY}. */
    public String name() {
        return name;
    }

    /** The screen as an X Window Dump that is always of now. */
    public Path framebuffer() {
        return own.path().resolve("Xvfb_screen0");
    }

    /** What its work for the programs costs. */
    public Footprint footprint() {
        return server.footprint();
    }

    @Override
    public void close() {
        server.close();
        own.close();
    }
}
