package app.madang.client.ui.statistics;

import app.madang.client.call.port.LinkStatistics;
import app.madang.client.call.port.LinkStatistics.Path;
import app.madang.client.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One link's numbers in words; what is not known is left out. */
final class NumberTexts {
    private static final String BETWEEN = " · ";
    /** Less than this nobody sees or hears. */
    private static final double NO_LOSS = 0.05;

    private final Texts texts;

    NumberTexts(Texts texts) {
        this.texts = texts;
    }

    /** What people want to know, from the whole to what fits anywhere: {@code Direct · 12 ms · no loss}. */
    List<String> summaries(LinkStatistics numbers) {
        String way = way(numbers.path());
        String delay = numbers.rttMs() < 0 ? "" : Units.milliseconds(numbers.rttMs());
        double worst = Math.max(numbers.in().lossPercent(), numbers.out().lossPercent());
        String loss = worst < 0 ? "" : loss(worst);
        return List.of(join(way, delay, loss), worst >= NO_LOSS ? join(delay, loss) : join(way, delay), delay);
    }

    /** Everything else, the most useful first; of each the whole and, where there is one, what is shorter. */
    List<List<String>> details(LinkStatistics numbers) {
        LinkStatistics.Inbound in = numbers.in();
        LinkStatistics.Outbound out = numbers.out();
        List<List<String>> lines = new ArrayList<>();
        lines.add(media("numbers.received", numbers.codecs().in(), in.width(), in.height(), in.fps(), in.kbps()));
        lines.add(media("numbers.sent", numbers.codecs().out(), out.width(), out.height(), out.fps(), out.kbps()));
        conditions(numbers).forEach(line -> lines.add(List.of(line)));
        return lines;
    }

    /** What the way is like: what limits, over what it goes, what gets lost. */
    List<String> conditions(LinkStatistics numbers) {
        List<String> lines = new ArrayList<>();
        lines.add(limit(numbers.out().limitedBy()));
        if (numbers.path() != null) {
            lines.add(route(numbers.path()));
        }
        if (numbers.in().lossPercent() >= 0 && numbers.out().lossPercent() >= 0) {
            lines.add(texts.get(
                    "numbers.lost",
                    Units.percent(numbers.in().lossPercent()),
                    Units.percent(numbers.out().lossPercent())));
        }
        return lines;
    }

    private String way(Path path) {
        return path == null ? "" : texts.get(path.relayed() ? "numbers.relayed" : "numbers.direct");
    }

    private String loss(double percent) {
        return percent < NO_LOSS ? texts.get("numbers.noLoss") : texts.get("numbers.loss", Units.percent(percent));
    }

    /** The last size stands there for good: where no picture comes, it says nothing. */
    private List<String> media(String key, String codec, int width, int height, double fps, double kbps) {
        boolean pictures = width > 0 && height > 0 && fps > 0;
        String rate = Units.bitrate(kbps);
        String moving = pictures ? join(Units.framesPerSecond(fps), rate) : rate;
        String whole = pictures ? join(Units.size(width, height), moving) : rate;
        String coded = pictures ? join(whole, codec) : rate;
        return Stream.of(coded, whole, moving, rate)
                .distinct()
                .map(words -> texts.get(key, words))
                .toList();
    }

    private String limit(String limitedBy) {
        return switch (limitedBy) {
            case "none" -> texts.get("limit.NONE");
            case "bandwidth" -> texts.get("limit.BANDWIDTH");
            case "cpu" -> texts.get("limit.CPU");
            default -> texts.get("limit.OTHER");
        };
    }

    private String route(Path path) {
        String over = path.relayProtocol() != null ? path.relayProtocol() : path.protocol();
        return texts.get("numbers.route", over.toUpperCase(Locale.ROOT), path.local(), path.remote());
    }

    private static String join(String... parts) {
        return String.join(
                BETWEEN, List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }
}
