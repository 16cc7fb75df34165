package app.madang.client.webrtc;

/** Measures how loud 16-bit samples are. Fed on threads of the library's, read on the rtc thread. */
final class SoundMeter {
    private double squares;
    private long samples;

    synchronized void add(byte[] littleEndian, int bytes) {
        int end = Math.min(bytes, littleEndian.length) & ~1;
        double sum = 0;
        for (int i = 0; i < end; i += 2) {
            double sample = (short) ((littleEndian[i] & 0xff) | littleEndian[i + 1] << 8);
            sum += sample * sample;
        }
        squares += sum;
        samples += end / 2;
    }

    /** Root mean square since the last time, 0 to 1; 0 where nothing came. */
    synchronized double take() {
        double level = samples == 0 ? 0 : Math.sqrt(squares / samples) / 32_768;
        squares = 0;
        samples = 0;
        return Math.min(1, level);
    }
}
