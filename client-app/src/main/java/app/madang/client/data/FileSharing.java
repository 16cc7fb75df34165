package app.madang.client.data;

import app.madang.loop.Subscription;
import app.madang.protocol.PeerId;
import java.nio.file.Path;
import java.util.List;

/** What a window or a headless participant can do with files. Returns at once, from any thread. */
public interface FileSharing {

    /** Offers a file to everybody in the room. A folder, or what cannot be read, ends as a transfer that failed. */
    void offer(Path file);

    /** The same to one person. */
    void offer(PeerId to, Path file);

    /** Takes an offered file. @param folder where it shall be, made where it is not there */
    void accept(long key, Path folder);

    /** An incoming file is refused or given up, an outgoing one withdrawn. Harmless once it is over. */
    void cancel(long key);

    void pause(long key, boolean paused);

    /** All of this call, the oldest first. */
    List<FileTransfer> transfers();

    Subscription listen(Listener listener);

    /** Called on the call thread: receivers post and return, and never throw. */
    interface Listener {
        /** Soon after anything changed; several changes may be told at once. The newest list is told first. */
        void transfers(List<FileTransfer> transfers);
    }
}
