package app.madang.protocol;

/** What a participant is sending that is worth hearing and showing. */
public record MediaState(boolean audio, boolean video, boolean screen) {
    public static final MediaState NONE = new MediaState(false, false, false);

    public MediaState withAudio(boolean on) {
        return new MediaState(on, video, screen);
    }

    public MediaState withVideo(boolean on) {
        return new MediaState(audio, on, screen);
    }

    public MediaState withScreen(boolean on) {
        return new MediaState(audio, video, on);
    }
}
