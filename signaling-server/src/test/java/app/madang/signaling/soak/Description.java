package app.madang.signaling.soak;

import tools.jackson.databind.JsonNode;

/** What a person says about itself. The name holds the numbers of its joins and changes: {@code p3 j12 s4}. */
record Description(String name, boolean audio, boolean video, boolean screen, boolean hand) {

    /** What a {@code self} changes; null: nothing. */
    record Change(String name, Boolean video, Boolean hand) {
        /** The fields of a message, each with a comma before it. */
        String fields(Description now) {
            return (name == null ? "" : ",\"name\":\"" + name + "\"")
                    + (video == null ? "" : now.with(this).media())
                    + (hand == null ? "" : ",\"hand\":" + hand);
        }
    }

    static Description of(JsonNode peer) {
        JsonNode media = peer.get("media");
        return new Description(
                peer.get("name").asString(),
                media.get("audio").booleanValue(),
                media.get("video").booleanValue(),
                media.get("screen").booleanValue(),
                peer.get("hand").booleanValue());
    }

    Description with(Change change) {
        return new Description(
                change.name == null ? name : change.name,
                audio,
                change.video == null ? video : change.video,
                screen,
                change.hand == null ? hand : change.hand);
    }

    Description named(String newName) {
        return new Description(newName, audio, video, screen, hand);
    }

    String fields() {
        return ",\"name\":\"" + name + "\"" + media() + ",\"hand\":" + hand;
    }

    private String media() {
        return ",\"media\":{\"audio\":" + audio + ",\"video\":" + video + ",\"screen\":" + screen + "}";
    }

    /** The number of the join that this name tells of. */
    int join() {
        return Integer.parseInt(name.split(" ")[1].substring(1));
    }
}
