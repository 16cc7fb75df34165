package app.madang.client.webrtc;

import app.madang.client.media.SoundDevices;

/** Looks at the sound devices, as the doctor does in a terminal and in the window. */
final class SoundLookProbe {
    public static void main(String[] arguments) throws Exception {
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.None())) {
            tell("terminal", webRtc.soundDevices().look());
        }
        try (WebRtc webRtc = WebRtc.start(new SoundChoice.Devices())) {
            tell("window", webRtc.soundDevices().look());
            System.out.println("sound " + webRtc.soundAvailable());
        }
    }

    private static void tell(String where, SoundDevices.Look look) {
        System.out.println(
                where + " " + look.microphone().state() + " " + look.speakers().state());
    }

    private SoundLookProbe() {}
}
