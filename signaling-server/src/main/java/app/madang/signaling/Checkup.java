package app.madang.signaling;

import app.madang.signaling.Finding.Doubt;
import app.madang.signaling.Finding.Fault;
import app.madang.signaling.Finding.Fine;
import app.madang.signaling.socket.Descriptors;
import app.madang.signaling.socket.ListeningSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Tries whether a server with these settings could work on this machine, now. */
final class Checkup {
    private final ServerSettings settings;

    Checkup(ServerSettings settings) {
        this.settings = settings;
    }

    List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(listening());
        all.add(connections());
        all.add(people());
        all.add(access());
        if (!settings.admission().trustedProxies().isEmpty()) {
            all.add(new Fine("It believes X-Forwarded-For of "
                    + String.join(", ", settings.admission().trustedProxies()) + "."));
        }
        if (!settings.admission().origins().isEmpty()) {
            all.add(new Fine("It lets in browsers with pages from "
                    + String.join(", ", settings.admission().origins()) + " only."));
        }
        all.addAll(new IceCheckup(settings.ice()).findings());
        return all;
    }

    /** By doing it, for a moment. */
    private Finding listening() {
        try {
            int port = ListeningSocket.tryOut(settings.host(), settings.port());
            String chosen = settings.port() == 0 ? ", or another free port" : "";
            return new Fine("It can listen on " + ServerCommand.address(settings.host(), port) + chosen + ".");
        } catch (IOException e) {
            boolean taken = e.getMessage().contains("taken");
            return new Fault(e.getMessage()
                    + (taken ? " Where that is this server itself, check with --port 0 in addition." : ""));
        }
    }

    private Finding connections() {
        int wanted = settings.bounds().sockets().connections();
        int possible = Descriptors.roomFor(wanted);
        if (possible < wanted) {
            return new Doubt(
                    "It will take " + possible + " connections instead of " + wanted
                            + ", as this user may open no more files: raise that with 'ulimit -n', or LimitNOFILE= in systemd.");
        }
        return new Fine("It takes " + wanted + " connections at a time.");
    }

    private Finding people() {
        Bounds bounds = settings.bounds();
        int connections = bounds.sockets().connections();
        String numbers = bounds.people() + " people in " + bounds.rooms() + " rooms of " + settings.capacity();
        if (bounds.people() > connections) {
            return new Doubt("It has seats for " + numbers + ", but connections for " + connections
                    + " only: see --max-people and --max-connections.");
        }
        return new Fine("It has seats for " + numbers + ".");
    }

    private Finding access() {
        return settings.access() == null
                ? new Fine("Whoever knows the name of a room comes in; --access-file asks for a word.")
                : new Fine("It asks for an access word.");
    }
}
