package app.madang.client.x11;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class XAddressTest {
    @Test
    void readsTheNamesOfDisplays() {
        assertThat(XAddress.parse(":0")).contains(new XAddress("", 0, 0));
        assertThat(XAddress.parse("unix:12.1")).contains(new XAddress("", 12, 1));
        assertThat(XAddress.parse("localhost:10.0")).contains(new XAddress("localhost", 10, 0));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"0", ":", ":x", "host::0", ":0.", ":123456", ":65000", "/tmp/x:0"})
    void knowsWhatIsNone(String text) {
        assertThat(XAddress.parse(text)).isEmpty();
    }
}
