package app.madang.client.call.port;

/** What a participant sees and hears with. */
public enum DeviceKind {
    CAMERA,
    MICROPHONE,
    SPEAKERS
}
