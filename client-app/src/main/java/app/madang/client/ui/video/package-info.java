/**
 * Shows pictures. The thread that has a frame scales and converts it. {@link app.madang.client.ui.video.PictureWay} says
 * where to: into one of two buffers, and the JavaFX thread only swaps finished pictures, one waiting, the newest wins
 * ({@link app.madang.client.ui.video.FramePainter}; without a graphics card the own picture waits for another one's, for
 * its own next one at most); or onto the display itself ({@link app.madang.client.ui.video.DirectPainter}), as long as
 * what lies over the picture lets that ({@link app.madang.client.ui.video.Sight}).
 */
package app.madang.client.ui.video;
