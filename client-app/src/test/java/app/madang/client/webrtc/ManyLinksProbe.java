package app.madang.client.webrtc;

import app.madang.client.media.VideoFrame;
import app.madang.client.media.VideoKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Makes, connects, uses and closes links; tells native threads and resident memory before and after. */
final class ManyLinksProbe {
    public static void main(String[] arguments) throws Exception {
        int warmUp = Integer.parseInt(arguments[0]);
        int links = Integer.parseInt(arguments[1]);
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.Tone(440))) {
            for (int i = 0; i < warmUp; i++) {
                use(webRtc, i);
            }
            tell("before");
            for (int i = 0; i < links; i++) {
                use(webRtc, warmUp + i);
            }
            tell("after");
        }
    }

    private static void use(WebRtc webRtc, int n) {
        Routes routes = new Routes();
        try (Pair pair = new Pair(webRtc, routes, webRtc, routes, n)) {
            AtomicInteger pictures = new AtomicInteger();
            routes.remotes.put(
                    new Routes.Place(pair.offering.id, VideoKind.CAMERA), frame -> pictures.incrementAndGet());
            pair.connect();
            Await.until("three pictures", () -> {
                VideoFrame frame = Drawn.shades(webRtc.frames(), 320, 180, System.nanoTime());
                routes.push(VideoKind.CAMERA, frame);
                frame.release();
                return pictures.get() >= 3;
            });
        }
        Await.until("nothing is attached any more", routes.encoders::isEmpty);
    }

    private static void tell(String key) throws IOException {
        Await.until("the threads of closed links are gone", ManyLinksProbe::isQuiet);
        System.gc();
        giveBack();
        System.out.println(key + " " + status("Threads:") + " " + status("VmRSS:"));
    }

    /** What was freed and only kept for later: an encoder's is several megabytes, and sometimes there, sometimes not. */
    @SuppressWarnings("restricted")
    private static void giveBack() throws IOException {
        Linker linker = Linker.nativeLinker();
        MemorySegment trim = linker.defaultLookup().find("malloc_trim").orElseThrow();
        FunctionDescriptor form = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG);
        try {
            int given = (int) linker.downcallHandle(trim, form).invokeExact(0L);
            System.out.println("given back: " + (given == 1));
        } catch (Throwable e) {
            throw new IOException("malloc_trim", e);
        }
    }

    /** Each sending and each receiving picture track has such threads, under these names. */
    private static boolean isQuiet() {
        try (Stream<Path> threads = Files.list(Path.of("/proc/self/task"))) {
            return threads.map(ManyLinksProbe::name)
                    .noneMatch(name -> name.startsWith("EncoderQueue")
                            || name.startsWith("DecodingQueue")
                            || name.startsWith("IncomingVideo"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Empty where the thread has ended meanwhile. */
    private static String name(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static long status(String field) throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(field))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    private ManyLinksProbe() {}
}
