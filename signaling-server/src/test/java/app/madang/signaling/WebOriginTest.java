package app.madang.signaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebOriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://call.example.org, https://call.example.org",
        "HTTPS://Call.Example.ORG:443, https://call.example.org",
        "http://localhost:80, http://localhost",
        "http://localhost:8080, http://localhost:8080",
        "https://call.example.org:80, https://call.example.org:80",
        "http://[::1]:3000, http://[::1]:3000",
        "capacitor://localhost, capacitor://localhost",
        "null, null"
    })
    void isWrittenAsBrowsersWriteIt(String written, String serialized) {
        assertThat(WebOrigin.parse(" " + written)).hasToString(serialized);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "call.example.org",
                "https:",
                "https://",
                "https://me@call.example.org",
                "://x",
                "https://a b",
                "https://call.example.org:99999",
                "https://call.example.org:x",
                "NULL",
                "https://*.example.org"
            })
    void whatIsNoneIsToldInASentence(String written) {
        assertThatThrownBy(() -> WebOrigin.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "\"" + written + "\" is no origin such as https://call.example.org or http://localhost:8080");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/room", "?q", "#f"})
    void moreThanAnOriginIsToldToo(String behind) {
        assertThatThrownBy(() -> WebOrigin.parse("https://call.example.org:8443" + behind))
                .hasMessage("\"https://call.example.org:8443" + behind
                        + "\" is more than an origin: leave out what stands" + " behind https://call.example.org:8443");
    }

    @Test
    void aStarIsNotNeeded() {
        assertThatThrownBy(() -> WebOrigin.parse("*"))
                .hasMessage("\"*\" is no origin: without --origin every page comes in");
    }
}
