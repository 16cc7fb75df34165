/**
 * Pictures: frames, the sources that make them, the pipeline that scales and spreads them, and the stamp that tells
 * their age. No native types, nothing of the window.
 *
 * <p>Threads:
 *
 * <ul>
 *   <li>the pipeline's loop ({@code media}, opened by the program) owns the current source and its state: it alone
 *       starts and stops sources, and may wait for a device;
 *   <li>a source's own thread ({@code pattern}, {@code file}, {@code camera} or a native one) owns a frame until the sink
 *       returns: scaling, the offer to the outlets and the preview happen there;
 *   <li>{@code send-N}, a pool, calls encoders: one task for each outlet at most, the newest frame only;
 *   <li>a link's decoding thread carries a peer's frames to the subscribers of its feed.
 * </ul>
 */
package app.madang.client.media;
