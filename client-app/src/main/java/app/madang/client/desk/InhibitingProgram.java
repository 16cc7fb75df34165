package app.madang.client.desk;

import app.madang.loop.EventLoop;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a program of the system keep the machine awake: the first of several that is there and stays. Its standard input
 * is a pipe of ours. What runs inside it ends at the end of that input, which comes however this program ends. On its
 * loop.
 */
public final class InhibitingProgram implements Inhibitor {
    private static final Logger LOG = LoggerFactory.getLogger(InhibitingProgram.class);

    private final EventLoop loop;
    private final List<List<String>> commands;
    /** Null while none runs. */
    private Process running;

    /** @param commands tried in this order */
    public InhibitingProgram(EventLoop loop, List<List<String>> commands) {
        this.loop = loop;
        this.commands = commands;
    }

    @Override
    public void begin() {
        if (running == null) {
            start(0);
        }
    }

    private void start(int place) {
        if (place == commands.size()) {
            LOG.info("This system has nothing that keeps it awake during a call");
            return;
        }
        try {
            Process started = new ProcessBuilder(commands.get(place))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            running = started;
            started.onExit().thenRun(() -> loop.post(() -> ended(started, place)));
        } catch (IOException e) {
            start(place + 1);
        }
    }

    /** By itself, as where the system's service is not there: the next one may know another. */
    private void ended(Process which, int place) {
        if (which == running) {
            running = null;
            start(place + 1);
        }
    }

    @Override
    public void end() {
        if (running != null) {
            Process last = running;
            running = null;
            last.destroy();
            try {
                // Not all of these programs take their child with them.
                last.getOutputStream().close();
            } catch (IOException e) {
                LOG.debug("The pipe was closed already", e);
            }
        }
    }
}
