package app.madang.protocol;

import java.util.List;

/** What a client says to the server (PROTOCOL §3, §5). */
public sealed interface ClientMessage {

    /**
     * The first message of every connection.
     *
     * @param client for logs only, null where left out
     * @param received null for a new stay, else the seq of the last message received in this stay
     * @param access the word that the server asks for, null where none
     */
    record Join(
            int protocol,
            StaySecret secret,
            String name,
            MediaState media,
            boolean hand,
            String client,
            List<String> features,
            Long received,
            String access)
            implements ClientMessage {
        public Join {
            features = List.copyOf(features);
        }

        /** Hides the access word, as the secret hides itself. */
        @Override
        public String toString() {
            return "Join[protocol=" + protocol + ", name=" + name + ", received=" + received + "]";
        }
    }

    /**
     * For one peer. {@code to} is text: what is no id at all is answered {@code peer_not_found}, as is a stranger's.
     */
    record Relay(String to, Signal signal) implements ClientMessage {}

    /** What changed about me; null: nothing did. */
    record Self(String name, MediaState media, Boolean hand) implements ClientMessage {}

    record Leave() implements ClientMessage {}

    record Ping(long t) implements ClientMessage {}
}
