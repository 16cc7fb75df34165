package app.madang.client.app.headless;

import app.madang.client.app.ExitCode;
import app.madang.client.call.CallControl;
import app.madang.client.call.EndReason;
import app.madang.client.call.JoinRequest;
import app.madang.client.data.Conversation;
import app.madang.client.data.FileSharing;
import app.madang.client.media.Screens;
import app.madang.client.media.VideoFeeds;
import app.madang.client.quality.Declared;
import app.madang.client.ui.Texts;
import app.madang.loop.EventLoop;
import app.madang.loop.Subscription;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * One stay in a room without a window, from the join to the exit code. {@link #run} blocks its caller until the end;
 * {@link #leave} may be called from any thread, a shutdown hook's among them.
 */
public final class HeadlessParticipant {
    /** The server has 1 s to close the connection (PROTOCOL §5); what takes longer is not waited for. */
    private static final long LEAVE_MS = 3_000;

    private final CallControl call;
    private final Conversation chat;
    private final FileSharing files;
    private final Path folder;
    private final Declared tiles;
    private final Screens screens;
    private final EventLog log;
    private final CallReporter reporter;
    private final CompletableFuture<EndReason> end = new CompletableFuture<>();
    private volatile boolean leaving;

    HeadlessParticipant(
            CallControl call,
            Conversation chat,
            FileSharing files,
            Path folder,
            Screens screens,
            EventLog log,
            PictureWatch pictures,
            ScreenWatch shared,
            Declared tiles,
            Texts texts) {
        this.screens = screens;
        this.call = call;
        this.chat = chat;
        this.files = files;
        this.folder = folder;
        this.tiles = tiles;
        this.log = log;
        this.reporter = new CallReporter(log, pictures, shared, texts, end::complete);
    }

    /**
     * @param tiles in what size it says that it shows the others
     * @param folder where offered files go, null: they are refused
     * @param report where the events go; left open
     * @param startMs when the program started, of {@link System#nanoTime} in ms
     */
    public static HeadlessParticipant of(
            CallControl call,
            Conversation chat,
            FileSharing files,
            Path folder,
            VideoFeeds feeds,
            Declared tiles,
            Screens screens,
            PrintStream report,
            long startMs,
            Texts texts) {
        LongSupplier nowMs = () -> System.nanoTime() / 1_000_000;
        EventLog log = new EventLog(report, nowMs, startMs, call::leave);
        return new HeadlessParticipant(
                call,
                chat,
                files,
                folder,
                screens,
                log,
                new PictureWatch(feeds, log, nowMs),
                new ScreenWatch(feeds, nowMs),
                tiles,
                texts);
    }

    /**
     * @param commands read on a thread of their own
     * @param stayMs when to leave, 0: not by itself
     * @return {@link ExitCode#FAULT} where the events could not all be written
     */
    public ExitCode run(JoinRequest request, BufferedReader commands, EventLoop timers, long stayMs) {
        Subscription listening = call.listen(reporter);
        ChatLine line = new ChatLine(call, chat, log);
        Subscription words = chat.listen(line);
        FileLine fileLine = new FileLine(call, files, folder, log, () -> System.nanoTime() / 1_000_000);
        Subscription transfers = files.listen(fileLine);
        call.join(request);
        if (leaving) {
            call.leave();
        }
        new CommandReader(commands, call, line, fileLine, tiles, new ScreenLine(call, screens), log).start();
        if (stayMs > 0) {
            timers.schedule(stayMs, call::leave);
        }
        EndReason reason = end.join();
        listening.close();
        words.close();
        transfers.close();
        return log.isBroken() ? ExitCode.FAULT : ExitCode.of(reason);
    }

    /** Leaves the room, also one that is joined only now, and waits until that is done, 3 s at most. */
    public void leave() {
        leaving = true;
        call.leave();
        try {
            end.get(LEAVE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            log.end(CallReporter.name(EndReason.LEFT));
        }
    }
}
