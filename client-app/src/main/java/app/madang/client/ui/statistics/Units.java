package app.madang.client.ui.statistics;

import java.util.Locale;

/** Numbers with their units, the same in every language. Never more digits than people can use. */
final class Units {
    private Units() {}

    /** @param kbps in 1,000 bits a second */
    static String bitrate(double kbps) {
        return kbps < 999.5
                ? Math.round(Math.max(0, kbps)) + " kbit/s"
                : String.format(Locale.ROOT, "%.1f Mbit/s", kbps / 1_000);
    }

    static String milliseconds(double ms) {
        return (ms < 0.5 ? "<1" : Math.round(ms)) + " ms";
    }

    static String percent(double percent) {
        return number(percent) + " %";
    }

    static String framesPerSecond(double fps) {
        return Math.round(Math.max(0, fps)) + " fps";
    }

    static String size(int width, int height) {
        return width + "×" + height;
    }

    /** With one digit behind the point where it tells something. */
    static String number(double value) {
        return value > 0 && value < 9.95
                ? String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "")
                : Long.toString(Math.round(value));
    }
}
