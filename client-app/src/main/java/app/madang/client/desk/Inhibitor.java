package app.madang.client.desk;

/**
 * One way to keep the machine and its screen awake. Called by one thread, always the same, which it does not keep
 * waiting for long. However this program ends, what was begun ends with it.
 */
public interface Inhibitor {

    /** From now on. Harmless when it is so already; where it is not possible, nothing happens. */
    void begin();

    /** Harmless when it is not so. */
    void end();
}
