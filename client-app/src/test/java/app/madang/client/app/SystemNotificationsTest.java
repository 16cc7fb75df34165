package app.madang.client.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SystemNotificationsTest {

    @Test
    void whatOthersWroteIsNoMarkupOptionOrScript() {
        assertThat(SystemNotifications.linux("--hint", "<a href=\"http://x\">& more</a>"))
                .containsSubsequence("--", "--hint", "&lt;a href=\"http://x\"&gt;&amp; more&lt;/a&gt;");
        assertThat(SystemNotifications.mac("-e", "\" & quit")).endsWith("--", "-e", "\" & quit");
    }
}
