package app.madang.client.ui.video;

/** What lies along the edge of a picture beside it in the same parent, while it is visible, and leaves its inside free. */
public interface Rim {
    /** Pixels of each side that it takes. */
    double rimWidth();

    /** Of its corners outside, in pixels. */
    double radius();
}
