package app.madang.client.data;

import app.madang.protocol.FileReason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files between this participant and one other. Owned by the call thread. */
final class PeerFiles {
    private static final int MOST_REMEMBERED = 256;
    private static final long NOT_MISSING = Long.MIN_VALUE;

    final Map<Integer, OutgoingFile> out = new LinkedHashMap<>();
    final Map<Integer, IncomingFile> in = new LinkedHashMap<>();
    final RoundTrip roundTrip = new RoundTrip();
    String name;
    boolean open;
    /** Whether its link works as far as is known. */
    boolean reachable;

    /** The highest number that it offered: what is forgotten is not offered as new. */
    int newestIn;

    private int newestOut;
    private long missingSince = NOT_MISSING;

    PeerFiles(String name) {
        this.name = name;
    }

    int newId() {
        return ++newestOut;
    }

    Optional<OutgoingFile> out(int id) {
        return Optional.ofNullable(out.get(id));
    }

    Optional<IncomingFile> in(int id) {
        return Optional.ofNullable(in.get(id));
    }

    void take(int id, IncomingFile file) {
        newestIn = id;
        in.put(id, file);
        if (in.size() > MOST_REMEMBERED) {
            in.values().removeIf(IncomingFile::isOver);
        }
    }

    long waiting() {
        return in.values().stream().filter(IncomingFile::isWaiting).count();
    }

    void opened() {
        open = true;
        in.values().forEach(IncomingFile::interrupted);
        List.copyOf(out.values()).forEach(file -> {
            file.opened();
            file.sayOver();
        });
        out.values().removeIf(OutgoingFile::isOver);
    }

    void interrupted() {
        open = false;
        in.values().forEach(IncomingFile::interrupted);
        out.values().forEach(OutgoingFile::interrupted);
    }

    /** Who is missing for so long does not come back. */
    void missing(boolean missing, long nowMs, long patienceMs) {
        if (!missing) {
            missingSince = NOT_MISSING;
        } else if (missingSince == NOT_MISSING) {
            missingSince = nowMs;
            interrupted();
        } else if (nowMs - missingSince >= patienceMs) {
            gone();
        }
    }

    void gone() {
        new ArrayList<>(out.values()).forEach(file -> file.fail(FileReason.GONE));
        new ArrayList<>(in.values()).forEach(file -> file.withdrawn(FileReason.GONE));
        out.values().removeIf(OutgoingFile::isOver);
    }
}
