/**
 * Shows pictures. The thread that has a frame scales and converts it ({@link app.madang.client.ui.video.FramePainter});
 * the JavaFX thread only swaps finished pictures. Two buffers for each view, one waiting swap, the newest frame wins.
 * Without a graphics card the own picture waits for another one's, for its own next one at most.
 */
package app.madang.client.ui.video;
