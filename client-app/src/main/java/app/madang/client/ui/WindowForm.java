package app.madang.client.ui;

/** The forms that the window can take during a call. JavaFX thread only. */
public interface WindowForm {
    boolean isFullScreen();

    void fullScreen(boolean on);

    /** Whether it is small and above all others, with room for one picture. */
    boolean isSmall();

    /** Small, or as it was before. */
    void small(boolean on);

    /** Told when it became small, and when it is no more. */
    void listen(Runnable changed);
}
