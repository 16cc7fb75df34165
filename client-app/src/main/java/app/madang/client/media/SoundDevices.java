package app.madang.client.media;

/** The microphones and speakers of this machine, looked at outside of a call. */
public interface SoundDevices {
    record Look(DeviceLook microphone, DeviceLook speakers) {}

    /** Opens both for a moment and plays nothing. Blocks for up to 5 s: never on a loop. */
    Look look();
}
