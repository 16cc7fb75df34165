package app.madang.benchmarks;

import app.madang.benchmarks.clip.Clip;
import app.madang.benchmarks.codec.Codec;
import app.madang.benchmarks.codec.CodecReport;
import app.madang.benchmarks.codec.CodecResult;
import app.madang.benchmarks.codec.CodecSettings;
import app.madang.benchmarks.codec.CodecTrial;
import app.madang.benchmarks.codec.Pictures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code benchmarks/run codecs}. */
@Command(
        name = "codecs",
        description = "What each codec costs and how pictures look, for small, middle and large ones.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpAutoWidth = true)
final class CodecsCommand implements Callable<Integer> {
    @Mixin
    private Measurement measurement;

    @Mixin
    private Timing timing = new Timing(15, 6);

    @Option(
            names = "--codecs",
            split = ",",
            defaultValue = "VP8,VP9,H264,AV1",
            description = "Which, in this order: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Codec> codecs;

    @Option(
            names = "--pictures",
            split = ",",
            defaultValue = "SMALL,MIDDLE,LARGE",
            description = "Which: ${COMPLETION-CANDIDATES}. Default: all.")
    private List<Pictures> pictures;

    @Option(names = "--percent", defaultValue = "100", description = "Of the usual bitrate. Default: ${DEFAULT-VALUE}.")
    private int percent;

    @Option(names = "--rounds", defaultValue = "2", description = "How often. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Override
    public Integer call() throws IOException {
        CodecSettings settings = new CodecSettings(timing.seconds(), timing.settle(), percent);
        return measurement.reportOwn(settings, () -> runAll(settings), results -> new CodecReport(results).text());
    }

    /** The codecs take turns, so that another load of the machine meets all of them. */
    private List<CodecResult> runAll(CodecSettings settings) throws IOException {
        Path clip = Clip.usual(1).in(measurement.folder("clips"));
        CodecTrial trial = new CodecTrial(measurement.trialClassPath(), clip, measurement.folder("codecs"), settings);
        List<CodecResult> results = new ArrayList<>();
        for (Pictures each : pictures) {
            for (int round = 1; round <= rounds; round++) {
                for (Codec codec : codecs) {
                    measurement.tell(each.text() + ", round " + round + ": " + codec);
                    results.add(trial.run(codec, each, round));
                }
            }
        }
        return results;
    }
}
