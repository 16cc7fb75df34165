package app.madang.client.ui;

import java.net.URI;

/** Shows things in other programs of this machine. Returns at once; where it does not work nothing happens. */
public interface Opener {

    /** In the browser. @param address http or https */
    void browse(URI address);
}
