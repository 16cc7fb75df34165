package app.madang.signaling.ops;

import java.io.IOException;

/** What is under one path. Called on a thread of the request, which it may keep waiting for some seconds. */
interface Page {

    /** @param accept the request's {@code Accept} field, empty where it has none */
    Answer get(String accept) throws IOException;
}
