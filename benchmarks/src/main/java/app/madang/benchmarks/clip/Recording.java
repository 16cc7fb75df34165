package app.madang.benchmarks.clip;

import app.madang.benchmarks.codec.Codec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The clip as somebody sends it, 20 s, a key frame at its beginning alone: VP8 in an IVF file, or H.264 as a byte stream
 * (Annex B) with a delimiter before each picture.
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
     * @param codec VP8 or H264
     * @throws IOException where ffmpeg cannot do that
     */
    public Path of(Path clip, Codec codec) throws IOException {
        String ending = codec == Codec.VP8 ? "ivf" : "h264";
        String name = "%s-%dx%d-%d-%d.%s".formatted(clip.getFileName(), width, height, fps, kbps, ending);
        Path file = clip.resolveSibling(name);
        if (!Files.exists(file)) {
            Path fresh = clip.resolveSibling("fresh-" + name);
            run(command(clip, codec, fresh));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return file;
    }

    private List<String> command(Path clip, Codec codec, Path into) {
        String filter = this.equals(BLANK) ? ",drawbox=t=fill:c=gray" : "";
        List<String> words = new ArrayList<>(List.of("ffmpeg", "-nostdin", "-loglevel", "error", "-y"));
        words.addAll(List.of("-stream_loop", "-1", "-i", clip.toString(), "-t", "" + SECONDS));
        words.addAll(List.of("-vf", "fps=" + fps + ",scale=" + width + ":" + height + filter));
        words.addAll(encoder(codec));
        words.addAll(List.of("-b:v", kbps + "k", "-maxrate", kbps + "k", "-bufsize", kbps + "k", "-g", "100000"));
        words.add(into.toString());
        return words;
    }

    /** As in a call: at once, without pictures from the future. */
    private static List<String> encoder(Codec codec) {
        return switch (codec) {
            case VP8 ->
                List.of(
                        ("-c:v libvpx -deadline realtime -cpu-used 6 -threads 1 -auto-alt-ref 0 -lag-in-frames 0 -f ivf")
                                .split(" "));
            case H264 ->
                List.of(("-c:v libx264 -profile:v baseline -preset veryfast -tune zerolatency -pix_fmt yuv420p"
                                + " -x264-params aud=1:scenecut=0 -f h264")
                        .split(" "));
            case VP9, AV1 -> throw new IllegalArgumentException("nobody sends recordings of " + codec);
        };
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
