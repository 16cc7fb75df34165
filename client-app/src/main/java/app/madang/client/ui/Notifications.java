package app.madang.client.ui;

/**
 * Tells people something outside of the window, in the way of their desktop. Returns at once; where the desktop has no
 * way nothing happens.
 */
public interface Notifications {

    /** Both plain text, whatever stands in it. */
    void show(String title, String text);
}
