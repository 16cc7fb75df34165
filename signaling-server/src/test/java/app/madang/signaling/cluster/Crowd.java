package app.madang.signaling.cluster;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Everybody's connections and timers, turned by the thread that calls {@link #runUntil}; and a book of who came when. */
final class Crowd implements AutoCloseable {
    private static final long TURN_MS = 20;

    private record Timer(long atMs, Runnable action) {}

    private final int port;
    private final Selector selector = Selector.open();
    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::atMs));
    private final Random random = new Random(7);
    private final List<Long> joins = new ArrayList<>();
    private final List<Long> arrivals = new ArrayList<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private long begin = nowMs();
    private String lastTrouble = "no trouble";

    /** People come to this port of this machine. */
    Crowd(int port) throws IOException {
        this.port = port;
    }

    int port() {
        return port;
    }

    long random(long bound) {
        return random.nextLong(bound);
    }

    void register(SocketChannel channel, int interest, Person person) throws IOException {
        channel.register(selector, interest, person);
    }

    void after(long ms, Runnable action) {
        timers.add(new Timer(nowMs() + ms, action));
    }

    /** Somebody's {@code join} goes out. */
    void joins(Person person) {
        joins.add(nowMs() - begin);
    }

    void joined(Person person) {
        arrivals.add(nowMs() - begin);
    }

    void refused(String code) {
        refusals.merge(code, 1, Integer::sum);
    }

    void trouble(IOException why) {
        lastTrouble = why.toString();
    }

    String lastTrouble() {
        return lastTrouble;
    }

    /** Times are counted from now on. */
    void beginBook() {
        begin = nowMs();
        joins.clear();
        arrivals.clear();
        refusals.clear();
    }

    /** The milliseconds within which this part of all have arrived, 0 to 1. */
    long arrivedWithin(double part) {
        List<Long> sorted = arrivals.stream().sorted().toList();
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }

    int arrivals() {
        return arrivals.size();
    }

    /** The most joins in any tenth of a second. */
    int mostJoinsInATenth() {
        Map<Long, Integer> tenths = new TreeMap<>();
        joins.forEach(each -> tenths.merge(each / 100, 1, Integer::sum));
        return tenths.values().stream().max(Integer::compare).orElse(0);
    }

    Map<String, Integer> refusals() {
        return refusals;
    }

    boolean runUntil(BooleanSupplier done, long atMostMs) throws IOException {
        long deadline = nowMs() + atMostMs;
        while (!done.getAsBoolean()) {
            if (nowMs() > deadline) {
                return false;
            }
            turn();
        }
        return true;
    }

    private void turn() throws IOException {
        long wait = timers.isEmpty() ? TURN_MS : Math.min(TURN_MS, timers.peek().atMs() - nowMs());
        selector.select(Math.max(1, wait));
        for (SelectionKey key : List.copyOf(selector.selectedKeys())) {
            if (key.isValid()) {
                ((Person) key.attachment()).ready(key);
            }
        }
        selector.selectedKeys().clear();
        while (!timers.isEmpty() && timers.peek().atMs() <= nowMs()) {
            timers.poll().action().run();
        }
    }

    private static long nowMs() {
        return System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        for (SelectionKey key : List.copyOf(selector.keys())) {
            key.channel().close();
        }
        selector.close();
    }
}
