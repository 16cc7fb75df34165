package app.madang.benchmarks.clip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The clip as somebody sends it: VP8 in an IVF file, 20 s, a key frame at its beginning alone.
 *
 * @param fps of 30 or less
 */
public record Recording(int width, int height, int fps, int kbps) {
    private static final int SECONDS = 20;

    /** Blank pictures, of which any may follow any. */
    public static final Recording BLANK = new Recording(64, 36, 30, 20);

    /** What each of the others sends to somebody in a call of so many: the table of docs/media.md. */
    public static Recording inCallOf(int people) {
        return switch (people) {
            case 2 -> new Recording(1280, 720, 30, 1500);
            case 3 -> new Recording(1280, 720, 25, 800);
            case 4 -> new Recording(640, 360, 25, 500);
            case 5, 6 -> new Recording(640, 360, 20, 350);
            default -> new Recording(320, 180, 15, 200);
        };
    }

    /**
     * The file beside the clip, made by ffmpeg where it is not there yet.
     *
     * @throws IOException where ffmpeg cannot do that
     */
    public Path of(Path clip) throws IOException {
        String name = "%s-%dx%d-%d-%d.ivf".formatted(clip.getFileName(), width, height, fps, kbps);
        Path file = clip.resolveSibling(name);
        if (!Files.exists(file)) {
            Path fresh = clip.resolveSibling("fresh-" + name);
            run(command(clip, fresh));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private List<String> command(Path clip, Path into) {
        String filter = this.equals(BLANK) ? ",drawbox=t=fill:c=gray" : "";
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
        words.addAll(List.of("-stream_loop", "-1", "-i", clip.toString(), "-t", "" + SECONDS));
        words.addAll(List.of("-vf", "fps=" + fps + ",scale=" + width + ":" + height + filter));
        words.addAll(List.of("-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "6", "-threads", "1"));
        words.addAll(List.of("-b:v", kbps + "k", "-maxrate", kbps + "k", "-bufsize", kbps + "k"));
        words.addAll(List.of("-g", "100000", "-auto-alt-ref", "0", "-lag-in-frames", "0", "-f", "ivf"));
        words.add(into.toString());
        return words;
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("ffmpeg could not record the clip; see above.");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
