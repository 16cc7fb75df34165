package app.madang.client.lab;

import java.io.IOException;
import java.util.List;

/**
 * One person's network: a host and, unless it is on the internet itself, the router between.
 *
 * @param router the namespace with {@code lan} and {@code wan}; the host's own where there is no router
 * @param ownAddress of the host
 */
record Site(Network network, String host, String router, String ownAddress) {
    private static final String ROAMED = "10.78.0.2";

    /** @param address on the internet */
    static Site wire(Laboratory laboratory, Network network, int number, String address)
            throws IOException, InterruptedException {
        String host = laboratory.namespace("h" + number);
        if (!network.hasRouter()) {
            plug(laboratory, host, "lan", "p" + number, address);
            return new Site(network, host, host, address);
        }
        String router = laboratory.namespace("r" + number);
        plug(laboratory, router, "wan", "p" + number, address);
        String lan = "10.77." + number + ".";
        batch(
                router,
                "link add lan type veth peer name lan netns " + host,
                "addr add " + lan + "1/24 dev lan",
                "link set lan up");
        batch(host, "addr add " + lan + "2/24 dev lan", "link set lan up", "route add default via " + lan + "1");
        Laboratory.setting(router, "net/ipv4/ip_forward", 1);
        Shell.fed(network.rules(lan + "2"), "ip", "netns", "exec", router, "nft", "-f", "-");
        return new Site(network, host, router, lan + "2");
    }

    private static void plug(Laboratory laboratory, String namespace, String device, String port, String address)
            throws IOException, InterruptedException {
        batch(
                laboratory.internet(),
                "link add " + port + " type veth peer name " + device + " netns " + namespace,
                "link set " + port + " master br0",
                "link set " + port + " up");
        batch(
                namespace,
                "addr add " + address + "/24 dev " + device,
                "link set " + device + " up",
                "route add default via " + Laboratory.SIGNALING);
    }

    static void batch(String namespace, String... commands) throws IOException, InterruptedException {
        Shell.fed(String.join("\n", commands) + "\n", "ip", "-n", namespace, "-batch", "-");
    }

    /** The host gets a second cable, into the other site's network; nothing goes through it yet. */
    void wireTo(Site to) throws IOException, InterruptedException {
        batch(to.router, "link add lan2 type veth peer name roamed netns " + host, "link set lan2 up");
        batch(to.router, "addr add 10.78.0.1/24 dev lan2");
        Shell.run("ip", "netns", "exec", to.router, "nft", "flush", "ruleset");
        Shell.fed(to.network.rules(ROAMED), "ip", "netns", "exec", to.router, "nft", "-f", "-");
    }

    /** Out of its own network and into the one that it was wired to, or back. */
    void move(boolean home) throws IOException, InterruptedException {
        leave(home ? "roamed" : "lan");
        enter(home);
    }

    void leave(String device) throws IOException, InterruptedException {
        batch(host, "link set " + device + " down", "addr flush dev " + device);
    }

    void enter(boolean home) throws IOException, InterruptedException {
        attach(home);
        route(home);
    }

    /** In the other network too: what is sent from an address goes out where that address is. */
    void enterBoth() throws IOException, InterruptedException {
        attach(false);
        batch(
                host,
                "rule add from " + ROAMED + " table 100",
                "route add default via " + gateway(false) + " dev roamed table 100");
    }

    private void attach(boolean home) throws IOException, InterruptedException {
        String device = home ? "lan" : "roamed";
        batch(host, "addr add " + address(home) + "/24 dev " + device, "link set " + device + " up");
    }

    void route(boolean home) throws IOException, InterruptedException {
        batch(host, "route replace default via " + gateway(home));
    }

    private String gateway(boolean home) {
        return address(home).substring(0, address(home).lastIndexOf('.')) + ".1";
    }

    private String address(boolean home) {
        return home ? ownAddress : ROAMED;
    }

    /** Rules for whatever passes the router, until {@link #heal}; as {@code drop} for everything. */
    void fault(String rules) throws IOException, InterruptedException {
        Shell.fed(
                "table ip fault { chain through { type filter hook forward priority filter - 10; " + rules + "\n}\n}\n",
                "ip",
                "netns",
                "exec",
                router,
                "nft",
                "-f",
                "-");
    }

    void heal() throws IOException, InterruptedException {
        Shell.run("ip", "netns", "exec", router, "nft", "delete", "table", "ip", "fault");
    }

    /** So much in each direction, and what waits longer than half a second is lost. */
    void narrow(String rate) throws IOException, InterruptedException {
        for (String device : new String[] {"lan", "wan"}) {
            Shell.run(("tc -n " + router + " qdisc add dev " + device + " root tbf rate " + rate
                            + " burst 4kb latency 500ms")
                    .split(" "));
        }
    }

    /** As wide as ever again. */
    void widen() throws IOException, InterruptedException {
        for (String device : new String[] {"lan", "wan"}) {
            Shell.run(("tc -n " + router + " qdisc del dev " + device + " root").split(" "));
        }
    }

    /** What starts a process at this site's host. */
    List<String> inside() {
        return List.of("ip", "netns", "exec", host);
    }
}
