/**
 * Calls over native WebRTC: the only home of {@code dev.onvoid}.
 */
package app.madang.client.webrtc;
