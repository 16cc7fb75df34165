package app.madang.client.app;

import app.madang.client.media.CodecChoice;
import java.util.function.Supplier;

/**
 * Where this participant's pictures come from, and how they are sent.
 *
 * @param name drawn in the pattern; asked for when the pattern begins, since people change it
 * @param codec asked for whenever a connection begins
 * @param fps 1 to 60, 0 for the usual: 30, or what a file says
 */
record PictureSettings(
        VideoChoice video, PictureSize size, int fps, Supplier<CodecChoice> codec, Supplier<String> name) {
    private static final int USUAL_FPS = 30;

    int fpsOrUsual() {
        return fps == 0 ? USUAL_FPS : fps;
    }
}
