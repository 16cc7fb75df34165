package app.madang.signaling;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/**
 * Remembers what a server tells its observer, and can make its handlers fail on purpose. Unless a test expects
 * incidents, each fails it: on a virtual loop the error reaches whoever lets time pass. Any thread.
 */
final class TestObserver implements Observer {
    final List<String> received = new CopyOnWriteArrayList<>();
    final List<String> refused = new CopyOnWriteArrayList<>();
    final List<Throwable> incidents = new CopyOnWriteArrayList<>();
    private volatile boolean expected;
    private volatile Supplier<Throwable> fault;

    /** From now on incidents are part of the story. */
    TestObserver expectIncidents() {
        expected = true;
        return this;
    }

    /** From now on handling a {@code restart} fails with this. */
    TestObserver failOnRestart(Supplier<Throwable> newFault) {
        fault = newFault;
        return expectIncidents();
    }

    @Override
    public void received(String type) {
        received.add(type);
        if (fault != null && type.equals("restart")) {
            TestObserver.<RuntimeException>raise(fault.get());
        }
    }

    @Override
    public void refused(String code) {
        refused.add(code);
    }

    @Override
    public void incident(Throwable cause) {
        incidents.add(cause);
        if (!expected) {
            throw new AssertionError("the server failed", cause);
        }
    }

    List<String> takeReceived() {
        List<String> taken = new ArrayList<>(received);
        received.clear();
        return taken;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable fault) throws T {
        throw (T) fault;
    }
}
