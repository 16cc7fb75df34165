package app.madang.signaling;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a page comes from, as its browser says in {@code Origin} (RFC 6454 §6.2): scheme, host and port, the port left out
 * where it is the scheme's own; or {@code null} for a page without one.
 */
public record WebOrigin(String text) {
    private static final String NONE = "null";

    /** @throws IllegalArgumentException with a sentence for people if the text is no origin */
    public static WebOrigin parse(String written) {
        String text = written.strip();
        if (text.equals(NONE)) {
            return new WebOrigin(NONE);
        }
        if (text.equals("*")) {
            throw new IllegalArgumentException("\"*\" is no origin: without --origin every page comes in");
        }
        try {
            return new WebOrigin(serialized(new URI(text.toLowerCase(Locale.ROOT)).parseServerAuthority(), written));
        } catch (URISyntaxException e) {
            throw no(written);
        }
    }

    private static String serialized(URI uri, String written) {
        if (uri.getScheme() == null || uri.getHost() == null || uri.getUserInfo() != null || uri.getPort() > 65_535) {
            throw no(written);
        }
        if (!uri.getRawPath().isEmpty() || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" is more than an origin: leave out what stands behind " + uri.getScheme()
                            + "://" + uri.getRawAuthority());
        }
        boolean usual = uri.getPort() == -1 || uri.getPort() == usualPort(uri.getScheme());
        return uri.getScheme() + "://" + uri.getHost() + (usual ? "" : ":" + uri.getPort());
    }

    private static int usualPort(String scheme) {
        return switch (scheme) {
            case "http" -> 80;
            case "https" -> 443;
            default -> -1;
        };
    }

    private static IllegalArgumentException no(String written) {
        return new IllegalArgumentException(
                "\"" + written + "\" is no origin such as https://call.example.org or http://localhost:8080");
    }

    /** As browsers write it. */
    @Override
    public String toString() {
        return text;
    }
}
