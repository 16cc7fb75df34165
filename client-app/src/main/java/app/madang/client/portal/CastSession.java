package app.madang.client.portal;

import app.madang.client.screen.CaptureFault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question to the desktop's user what to share, and the session that comes of it. Three requests, each answered by a
 * signal: a session, what may be chosen, and the start, at which the desktop asks; some ask at the second already. Nothing
 * here waits for that. Owns its connection; the desktop ends the session with it. Used by one thread.
 */
final class CastSession implements AutoCloseable {
    private static final int SCREENS_AND_WINDOWS = 1 | 2;
    private static final int CURSOR_IN_PICTURE = 2;
    private static final long CHOSEN = 0;
    private static final long CANCELLED = 1;
    private static final long OTHER = 2;

    private enum Step {
        CREATE,
        SELECT,
        START,
        STARTED
    }

    private final Bus bus;
    private Step step = Step.CREATE;
    /** The number of the call that is not answered yet, and the object that will say what came of it. */
    private int asked;

    private String request = "";
    private String session = "";

    /** Takes the connection over, also where it throws. */
    CastSession(Bus bus) {
        this.bus = bus;
        try {
            listen(Desktop.REQUEST);
            listen(Desktop.SESSION);
            ask("CreateSession", "a{sv}", new BusWriter(), Map.of("session_handle_token", "madang"));
        } catch (RuntimeException e) {
            bus.close();
            throw e;
        }
    }

    private void listen(String face) {
        bus.listen("type='signal',sender='" + Desktop.NAME + "',interface='" + face + "'");
    }

    /** @param body what goes before the options */
    private void ask(String member, String signature, BusWriter body, Map<String, Object> options) {
        String token = "madang" + step.ordinal();
        Map<String, Object> all = new LinkedHashMap<>(options);
        all.put("handle_token", token);
        // Known before the answer: the signal may come first.
        request = Desktop.PATH + "/request/" + bus.name().substring(1).replace('.', '_') + "/" + token;
        asked = bus.send(Desktop.call(member, signature, body.options(all)));
    }

    /**
     * Hears what came, without waiting. What was granted, once.
     *
     * @throws CaptureFault DECLINED when the user chose nothing, GONE when the desktop took it back
     */
    Optional<Grant> poll() {
        Optional<BusMessage> message = bus.next(0);
        Optional<Grant> grant = Optional.empty();
        while (message.isPresent() && grant.isEmpty()) {
            grant = heard(message.get());
            message = grant.isEmpty() ? bus.next(0) : message;
        }
        return grant;
    }

    private Optional<Grant> heard(BusMessage message) {
        return switch (message.type()) {
            case REPLY, ERROR -> {
                if (message.answers() == asked) {
                    Bus.checked(message, step.name());
                }
                yield Optional.empty();
            }
            case SIGNAL -> signal(message);
            case OTHER -> Optional.empty();
        };
    }

    private Optional<Grant> signal(BusMessage message) {
        if (message.member().equals("Closed")
                && !session.isEmpty()
                && message.path().equals(session)) {
            throw new CaptureFault(CaptureFault.Kind.GONE, "the desktop ended the session");
        }
        return message.member().equals("Response") && message.path().equals(request) ? next(message) : Optional.empty();
    }

    private Optional<Grant> next(BusMessage response) {
        Map<?, ?> results = results(response);
        return switch (step) {
            case CREATE -> {
                select(text(results.get("session_handle")));
                yield Optional.empty();
            }
            case SELECT -> {
                start();
                yield Optional.empty();
            }
            case START -> Optional.of(started(results));
            case STARTED -> Optional.empty();
        };
    }

    private Map<?, ?> results(BusMessage response) {
        long answer = response.value(0, Long.class).orElse(-1L);
        if (answer != CHOSEN) {
            // Some desktops say "other" where somebody closed their window, but only while they ask.
            boolean asking = step == Step.SELECT || step == Step.START;
            throw new CaptureFault(
                    (answer == CANCELLED || answer == OTHER) && asking
                            ? CaptureFault.Kind.DECLINED
                            : CaptureFault.Kind.REFUSED,
                    "the desktop answers " + step + " with " + answer);
        }
        return response.value(1, Map.class).orElse(Map.of());
    }

    private static String text(Object value) {
        if (value instanceof String text && !text.isEmpty()) {
            return text;
        }
        throw new CaptureFault(CaptureFault.Kind.BROKEN, "the desktop gives no session");
    }

    private void select(String handle) {
        session = handle;
        step = Step.SELECT;
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("types", SCREENS_AND_WINDOWS & Desktop.number(bus, "AvailableSourceTypes"));
        options.put("multiple", false);
        if ((Desktop.number(bus, "AvailableCursorModes") & CURSOR_IN_PICTURE) != 0) {
            options.put("cursor_mode", CURSOR_IN_PICTURE);
        }
        ask("SelectSources", "oa{sv}", new BusWriter().string(session), options);
    }

    private void start() {
        step = Step.START;
        ask("Start", "osa{sv}", new BusWriter().string(session).string(""), Map.of());
    }

    private Grant started(Map<?, ?> results) {
        step = Step.STARTED;
        int node = node(results.get("streams"));
        bus.ask(Desktop.call(
                "OpenPipeWireRemote", "oa{sv}", new BusWriter().string(session).options(Map.of())));
        int descriptor = bus.takeDescriptor()
                .orElseThrow(() -> new CaptureFault(CaptureFault.Kind.BROKEN, "the desktop gives no stream"));
        return new Grant(descriptor, node);
    }

    private static int node(Object streams) {
        if (streams instanceof List<?> all
                && !all.isEmpty()
                && all.getFirst() instanceof List<?> stream
                && stream.getFirst() instanceof Long node) {
            return node.intValue();
        }
        throw new CaptureFault(CaptureFault.Kind.BROKEN, "the desktop names no stream");
    }

    @Override
    public void close() {
        bus.close();
    }
}
