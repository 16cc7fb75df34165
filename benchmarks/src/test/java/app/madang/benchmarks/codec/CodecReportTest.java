package app.madang.benchmarks.codec;

import static org.assertj.core.api.Assertions.assertThat;

import app.madang.benchmarks.call.Flow;
import app.madang.benchmarks.process.Footprint;
import app.madang.benchmarks.process.ThreadTimes;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecReportTest {
    private static final Flow FLOW = new Flow(30, 1280, 720, 1_500, "none");

    @Test
    void comparesWithTheMeanOfVp8sSamePictures() {
        List<String> lines = new CodecReport(List.of(
                        result(Codec.VP8, Pictures.LARGE, 5, "VP8"),
                        result(Codec.VP8, Pictures.LARGE, 7, "VP8"),
                        result(Codec.H264, Pictures.LARGE, 3, "H264"),
                        result(Codec.AV1, Pictures.SMALL, 3, "VP8")))
                .text()
                .lines()
                .toList();
        assertThat(lines.get(1)).contains("VP8", " 0.150 ", " 0.86 ");
        assertThat(lines.get(3)).contains("H264", " 0.090 ", " 0.030 ", " 0.120 ", " 0.57 ");
        assertThat(lines.get(4)).contains("AV1 (VP8)", " - ");
    }

    @Test
    void encodersAndDecodersAreToldApartByTheNamesOfTheirThreads() {
        ThreadTimes before = new ThreadTimes(Map.of(thread(1, "EncoderQueue"), 1_000_000_000L));
        ThreadTimes now = new ThreadTimes(Map.of(
                thread(1, "EncoderQueue"), 3_000_000_000L,
                thread(2, "EncoderQueue"), 500_000_000L,
                thread(3, "DecodingQueue -"), 700_000_000L,
                thread(4, "dav1d-worker"), 300_000_000L,
                thread(5, "judge"), 9_000_000_000L));
        assertThat(CodecResult.encoding(now, before)).isEqualTo(2.5);
        assertThat(CodecResult.decoding(now, before)).isEqualTo(1);
    }

    private static ThreadTimes.Id thread(long number, String name) {
        return new ThreadTimes.Id(number, name);
    }

    private static CodecResult result(Codec codec, Pictures pictures, double encodeMs, String spoken) {
        return new CodecResult(codec, pictures, 1, spoken, 10, encodeMs, 1, Footprint.NONE, FLOW, FLOW, 40, 0.95, 30);
    }
}
