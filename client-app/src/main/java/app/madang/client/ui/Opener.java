package app.madang.client.ui;

import java.net.URI;
import java.nio.file.Path;

/** Shows things in other programs of this machine. Returns at once; where it does not work nothing happens. */
public interface Opener {

    /** In the browser. @param address http or https */
    void browse(URI address);

    /** In the file manager. */
    void openFolder(Path folder);

    /** Where this system's people look for what came over the network. */
    Path usualDownloads();
}
