package app.madang.client.ui;

/** The forms that the window can take during a call. JavaFX thread only. */
public interface WindowForm {
    boolean isFullScreen();

    void fullScreen(boolean on);

    /** Whether it is small and above all others, with room for one picture. */
    boolean isSmall();
}
