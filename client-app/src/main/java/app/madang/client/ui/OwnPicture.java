package app.madang.client.ui;

/** Where this participant's own pictures come from. Both methods return at once; the camera's switch stays as it is. */
public interface OwnPicture {

    /** Opens the camera, again where it could not be opened before. */
    void useCamera();

    /** Shows the moving test pattern in place of the camera, as where another program has the only camera. */
    void usePattern();
}
