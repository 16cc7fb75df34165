package app.madang.signaling.socket;

/** An open WebSocket to one client. Loop thread; every method returns at once and throws nothing, also after the end. */
public interface ClientSocket {

    /** Where the client is, also behind trusted proxies. */
    AddressGroup address();

    /** Sends one text frame. Where too much waits because nobody reads, the connection is cut instead. */
    void send(String text);

    /** Says goodbye after what was sent before, and ends the TCP connection within two seconds. */
    void close(int code, String reason);

    /** Sends an empty WebSocket ping. */
    void ping();
}
