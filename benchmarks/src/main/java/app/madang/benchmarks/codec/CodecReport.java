package app.madang.benchmarks.codec;

import app.madang.benchmarks.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The table of trials: a line for each, and how each compares with the mean of VP8's of the same pictures. */
public record CodecReport(List<CodecResult> results) {

    public String text() {
        Table table = new Table(
                "pictures",
                "codec",
                "round",
                "encode",
                "decode",
                "both",
                "÷ vp8",
                "sent/s",
                "received/s",
                "kbit/s",
                "PSNR dB",
                "SSIM");
        results.forEach(each -> row(table, each));
        return table.toString();
    }

    private void row(Table table, CodecResult each) {
        table.row(
                each.pictures().text(),
                spoken(each),
                each.round(),
                thousandths(each.encodeCores()),
                thousandths(each.decodeCores()),
                thousandths(cores(each)),
                comparison(each),
                each.sent().fps(),
                each.received().fps(),
                Math.round(each.received().kbps()),
                each.psnr(),
                thousandths(each.ssim()));
    }

    /** Both names where the library spoke another one than was asked for. */
    private static String spoken(CodecResult each) {
        String asked = each.codec().name();
        return each.spoken().equals(asked) ? asked : asked + " (" + each.spoken() + ")";
    }

    private static String thousandths(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static double cores(CodecResult each) {
        return each.encodeCores() + each.decodeCores();
    }

    private String comparison(CodecResult one) {
        OptionalDouble usual = results.stream()
                .filter(each -> each.codec() == Codec.VP8 && each.pictures() == one.pictures())
                .mapToDouble(CodecReport::cores)
                .average();
        return usual.isPresent() ? String.format(Locale.ROOT, "%.2f", cores(one) / usual.getAsDouble()) : "-";
    }
}
