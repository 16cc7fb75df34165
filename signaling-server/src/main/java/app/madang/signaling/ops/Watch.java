package app.madang.signaling.ops;

import app.madang.signaling.ServerStatus;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Asks a server how it is, for however many who want to know: one question at a time, and an answer serves for a short
 * while, so that nobody can keep the rooms busy with questions. Any thread.
 */
public final class Watch {
    private static final long FRESH_MS = 200;

    private final Supplier<CompletableFuture<ServerStatus>> server;
    private final LongSupplier nanoTime;
    private CompletableFuture<ServerStatus> question;
    private long askedAt;

    public Watch(Supplier<CompletableFuture<ServerStatus>> server) {
        this(server, System::nanoTime);
    }

    Watch(Supplier<CompletableFuture<ServerStatus>> server, LongSupplier nanoTime) {
        this.server = server;
        this.nanoTime = nanoTime;
    }

    /** Waits for the answer, at most so long; empty where none came. */
    Optional<ServerStatus> status(long atMostMs) {
        try {
            return Optional.of(ask().get(atMostMs, TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** For how long the latest question has waited, 0 where it was answered. */
    synchronized long unansweredMs() {
        return question == null || question.isDone() ? 0 : ageMs();
    }

    private synchronized CompletableFuture<ServerStatus> ask() {
        if (question == null || question.isDone() && ageMs() >= FRESH_MS) {
            question = server.get();
            askedAt = nanoTime.getAsLong();
        }
        return question;
    }

    private long ageMs() {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime.getAsLong() - askedAt);
    }
}
