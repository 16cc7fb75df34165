package app.madang.client.data;

/** What chat keeps about one other stay, for as long as this one lasts. Owned by the call thread. */
final class ChatPeer {
    final Letters letters;
    /** The name that it had last. */
    String name;
    /** The newest of its messages to us, by {@code seq}. */
    long received;

    boolean open;
    /** Once for each channel: asking costs nothing, an answer a quarter of a megabyte. */
    boolean historyOwed = true;

    ChatPeer(String name, Letters letters) {
        this.name = name;
        this.letters = letters;
    }
}
