package app.madang.benchmarks.codec;

import app.madang.benchmarks.call.Flow;
import app.madang.benchmarks.participant.Participant;
import app.madang.benchmarks.participant.Reports;
import app.madang.benchmarks.process.Child;
import app.madang.benchmarks.process.Footprint;
import app.madang.benchmarks.process.ThreadTimes;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Trials of codecs: each is one link between two ends in a process of its own, whose threads are measured from here.
 *
 * @param classPath with this program and the client's libraries
 * @param clip what is sent, with marks
 * @param folder for logs
 */
public record CodecTrial(String classPath, Path clip, Path folder, CodecSettings settings) {
    /** By name: what it needs is not in this process. */
    private static final String MAIN = "app.madang.benchmarks.codec.trial.Trial";

    private static final long PATIENCE_SECONDS = 60;
    private static final double MOST_DB = 99;

    /** @throws IOException with a sentence for people where no picture comes through */
    public CodecResult run(Codec codec, Pictures pictures, int round) throws IOException {
        String name = codec.word() + "-" + pictures.name().toLowerCase(java.util.Locale.ROOT);
        Files.createDirectories(folder);
        Path log = folder.resolve(name + ".log");
        try (PrintStream copy = new PrintStream(Files.newOutputStream(folder.resolve(name + ".jsonl")), true)) {
            Reports reports = new Reports(copy);
            Child child = Child.start(command(codec, pictures), Map.of(), reports::add, log);
            try (Participant trial = new Participant(name, child, reports, Optional.empty())) {
                return measure(trial, codec, pictures, round);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private List<String> command(Codec codec, Pictures pictures) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(List.of("-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "--class-path", classPath));
        words.addAll(List.of(MAIN, codec.word(), clip.toString()));
        words.addAll(List.of("" + pictures.width(), "" + pictures.height()));
        words.addAll(List.of("" + pictures.fps(), "" + pictures.kbps() * settings.percent() / 100));
        return words;
    }

    private CodecResult measure(Participant trial, Codec codec, Pictures pictures, int round)
            throws IOException, InterruptedException {
        Reports reports = trial.reports();
        if (!reports.await(PATIENCE_SECONDS, all -> !reports.of("judged").isEmpty())) {
            throw new IOException(trial.name() + ": no picture came through; its log is in " + folder + ".");
        }
        trial.goOn(settings.settle());
        int place = reports.size();
        ThreadTimes threads = ThreadTimes.of(trial.child().pid());
        Footprint before = trial.child().footprint();
        long begun = System.nanoTime();
        trial.goOn(settings.seconds());
        ThreadTimes later = ThreadTimes.of(trial.child().pid());
        double seconds = (System.nanoTime() - begun) / 1e9;
        List<JsonNode> stats = reports.since(place, "stats");
        List<JsonNode> judged = reports.since(place, "judged");
        if (stats.isEmpty() || judged.isEmpty()) {
            throw new IOException(trial.name() + ": no picture came through any more.");
        }
        Flow sent = Flow.of(stats, "out");
        Flow received = Flow.of(reports.since(place, "received"), "in");
        return new CodecResult(
                codec,
                pictures,
                round,
                stats.getLast().path("out").path("codec").asString(""),
                seconds,
                1_000 * CodecResult.encoding(later, threads) / (sent.fps() * seconds),
                1_000 * CodecResult.decoding(later, threads) / (received.fps() * seconds),
                trial.child().footprint().since(before),
                sent,
                received,
                decibels(mean(judged, "squaredError")),
                mean(judged, "ssim"),
                judged.size());
    }

    private static double mean(List<JsonNode> reports, String field) {
        return reports.stream()
                .mapToDouble(each -> each.path(field).asDouble())
                .average()
                .orElse(0);
    }

    /** Of the mean of all pictures: the mean of their decibels would hide the bad ones. */
    private static double decibels(double squaredError) {
        return squaredError <= 0 ? MOST_DB : Math.min(MOST_DB, 10 * Math.log10(255 * 255 / squaredError));
    }
}
