package app.madang.client.ui.call;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ElapsedTest {
    @ParameterizedTest
    @CsvSource({"0,0:00", "7,0:07", "750,12:30", "3600,1:00:00", "3723,1:02:03", "360000,100:00:00"})
    void readsAsPeopleSayIt(long seconds, String words) {
        assertThat(Elapsed.words(seconds)).isEqualTo(words);
    }
}
