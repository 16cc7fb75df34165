package app.madang.signaling;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People by number, as PROTOCOL.md describes them: the same number is the same secret and name. */
public final class People {
    public static final JsonMapper JSON = new JsonMapper();

    private People() {}

    public static String secret(int person) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) person;
        bytes[1] = (byte) (person >> 8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id as §2 computes it. */
    public static String id(int person) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Base64.getUrlDecoder().decode(secret(person)));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static ObjectNode join(int person) {
        ObjectNode join = JSON.createObjectNode();
        join.put("type", "join")
                .put("protocol", 1)
                .put("secret", secret(person))
                .put("name", "person " + person)
                .put("hand", false);
        join.putObject("media").put("audio", true).put("video", true).put("screen", false);
        return join;
    }
}
