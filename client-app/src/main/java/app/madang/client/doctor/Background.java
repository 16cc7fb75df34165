package app.madang.client.doctor;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Something that a thread of its own finds out; devices may block in native code, so none of them is virtual. */
final class Background {
    private Background() {}

    static <T> CompletableFuture<T> run(Supplier<T> task) {
        return CompletableFuture.supplyAsync(
                task, work -> Thread.ofPlatform().daemon().name("doctor").start(work));
    }

    static <T> T join(CompletableFuture<T> running) {
        return running.join();
    }
}
