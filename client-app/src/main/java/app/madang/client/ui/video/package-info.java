/**
 * Shows pictures. The thread that has a frame scales and converts it ({@link app.madang.client.ui.video.FramePainter});
 * the JavaFX thread only swaps finished pictures. Two buffers for each view, one waiting swap, the newest frame wins.
 */
package app.madang.client.ui.video;
