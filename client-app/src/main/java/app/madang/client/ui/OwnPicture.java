package app.madang.client.ui;

/** Where this participant's own pictures come from. All methods return at once; the camera's switch stays as it is. */
public interface OwnPicture {

    /** Whether it is a camera: only that is shown as in a mirror, since what is written in others has to be read. */
    boolean isCamera();

    /** Opens the camera, again where it could not be opened before. */
    void useCamera();

    /** Shows the moving test pattern in place of the camera, as where another program has the only camera. */
    void usePattern();
}
