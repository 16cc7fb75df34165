package app.madang.client.media;

/** The two pictures that a participant can send. */
public enum VideoKind {
    CAMERA,
    SCREEN
}
