package app.madang.benchmarks.server;

import app.madang.benchmarks.dialect.Dialect;
import app.madang.benchmarks.dialect.MadangDialect;
import app.madang.benchmarks.dialect.PeerJsDialect;
import app.madang.benchmarks.dialect.PlainDialect;
import app.madang.benchmarks.dialect.SocketIoDialect;

/** The servers that are measured side by side. */
public enum Contestant {
    MADANG("madang", new MadangDialect()),
    WS("ws", new PlainDialect()),
    SOCKET_IO("socket.io", new SocketIoDialect()),
    PEER("peer", new PeerJsDialect());

    private final String title;
    private final Dialect dialect;

    Contestant(String title, Dialect dialect) {
        this.title = title;
        this.dialect = dialect;
    }

    /** As npm and the tables call it. */
    public String title() {
        return title;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** False where a server does not tell people of each other. */
    public boolean hasRooms() {
        return this != PEER;
    }

    @Override
    public String toString() {
        return title;
    }
}
