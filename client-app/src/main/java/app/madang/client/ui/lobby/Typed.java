package app.madang.client.ui.lobby;

/**
 * What stands in the fields of the start page, right or wrong.
 *
 * @param byParts whether server and room are named apart, instead of by a link
 */
public record Typed(
        String name, String link, String server, String room, boolean secure, String access, boolean byParts) {}
