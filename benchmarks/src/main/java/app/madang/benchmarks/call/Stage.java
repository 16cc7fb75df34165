package app.madang.benchmarks.call;

import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.participant.Starter;
import app.madang.benchmarks.participant.Web;
import app.madang.benchmarks.server.Launcher;
import java.io.IOException;
import java.nio.file.Path;

/**
 * What calls beside Chromium need: clips, a page, and those who start everybody.
 *
 * @param clips the folder where they are made once
 */
public record Stage(Launcher servers, Web web, Starter starter, Path clips) implements AutoCloseable {

    public Mesh mesh(CallSettings settings) throws IOException {
        return new Mesh(servers, starter, own(), settings);
    }

    public Guest guest(CallSettings settings) throws IOException {
        return new Guest(servers, starter, own(), Clip.usual(Guest.OTHERS).in(clips), settings);
    }

    /** What the one who is measured sends. */
    public Path own() throws IOException {
        return Clip.usual(1).in(clips);
    }

    @Override
    public void close() {
        web.close();
    }
}
