package app.madang.benchmarks;

import picocli.CommandLine.Option;

/** How long something is measured. */
final class Timing {
    @Option(names = "--seconds", description = "How long each is measured. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(names = "--settle", description = "Seconds before that. Default: ${DEFAULT-VALUE}.")
    private int settle;

    /** What is so where nobody says otherwise. */
    Timing(int seconds, int settle) {
        this.seconds = seconds;
        this.settle = settle;
    }

    int seconds() {
        return seconds;
    }

    int settle() {
        return settle;
    }
}
