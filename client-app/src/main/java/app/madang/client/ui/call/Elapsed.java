package app.madang.client.ui.call;

/** How long a call has gone on, as people read it: {@code 0:07}, {@code 12:30}, {@code 1:02:03}. */
final class Elapsed {
    private Elapsed() {}

    static String words(long seconds) {
        long hours = seconds / 3600;
        long minutes = seconds / 60 % 60;
        String rest = two(seconds % 60);
        return hours > 0 ? hours + ":" + two(minutes) + ":" + rest : minutes + ":" + rest;
    }

    private static String two(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }
}
