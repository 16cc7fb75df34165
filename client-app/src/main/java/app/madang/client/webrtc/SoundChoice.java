package app.madang.client.webrtc;

/** Where our sound comes from. */
public sealed interface SoundChoice {

    /** The machine's microphone and loudspeakers; where they are out of reach the call goes on in silence. */
    record Devices() implements SoundChoice {}

    /**
     * A sine, for participants without people; nothing is played.
     *
     * @param hertz from 20 to 20,000
     */
    record Tone(double hertz) implements SoundChoice {
        /** @throws IllegalArgumentException if it is out of range */
        public Tone {
            if (!(hertz >= 20 && hertz <= 20_000)) {
                throw new IllegalArgumentException("a tone has 20 to 20000 Hz");
            }
        }
    }

    /** Silence; nothing is played. */
    record None() implements SoundChoice {}
}
