package app.madang.client.ui.chat;

import app.madang.client.data.FileSharing;
import app.madang.client.data.FileTransfer;
import app.madang.client.ui.Opener;
import app.madang.client.ui.Preferences;
import app.madang.protocol.PeerId;
import java.nio.file.Path;
import java.util.List;

/** What people do with files: offer them, take them into the folder for that, look at what came. */
public final class FileDeeds {
    private final FileSharing files;
    private final Opener opener;
    private final Preferences preferences;

    public FileDeeds(FileSharing files, Opener opener, Preferences preferences) {
        this.files = files;
        this.opener = opener;
        this.preferences = preferences;
    }

    FileSharing sharing() {
        return files;
    }

    /** @param to null: everybody */
    public void offer(PeerId to, List<Path> some) {
        for (Path file : some) {
            if (to == null) {
                files.offer(file);
            } else {
                files.offer(to, file);
            }
        }
    }

    void accept(long key) {
        files.accept(key, folder());
    }

    void cancel(long key) {
        files.cancel(key);
    }

    void pause(long key, boolean paused) {
        files.pause(key, paused);
    }

    void openFolder(FileTransfer file) {
        if (file.file() != null && file.file().getParent() != null) {
            opener.openFolder(file.file().getParent());
        }
    }

    private Path folder() {
        Path chosen = preferences.choices().downloads();
        return chosen != null ? chosen : opener.usualDownloads();
    }
}
