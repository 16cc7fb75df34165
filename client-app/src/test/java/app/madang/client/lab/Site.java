package app.madang.client.lab;

import java.io.IOException;
import java.util.List;

/**
 * One person's network: a host and, unless it is on the internet itself, the router between.
 *
 * @param router the namespace with {@code lan} and {@code wan}; the host's own where there is no router
 */
record Site(Network network, String host, String router) {

    /** @param address on the internet */
    static Site wire(Laboratory laboratory, Network network, int number, String address)
            throws IOException, InterruptedException {
        String host = laboratory.namespace("h" + number);
        if (!network.hasRouter()) {
            plug(laboratory, host, "lan", "p" + number, address);
            return new Site(network, host, host);
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
        return new Site(network, host, router);
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

    /** The host leaves its network and is in that of the other site's router from now on. */
    void roam(Site to) throws IOException, InterruptedException {
        batch(to.router, "link add lan2 type veth peer name roamed netns " + host, "link set lan2 up");
        batch(to.router, "addr add 10.78.0.1/24 dev lan2");
        Shell.run("ip", "netns", "exec", to.router, "nft", "flush", "ruleset");
        Shell.fed(to.network.rules("10.78.0.2"), "ip", "netns", "exec", to.router, "nft", "-f", "-");
        batch(
                host,
                "link set lan down",
                "addr flush dev lan",
                "addr add 10.78.0.2/24 dev roamed",
                "link set roamed up",
                "route add default via 10.78.0.1");
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

    /** What starts a process at this site's host. */
    List<String> inside() {
        return List.of("ip", "netns", "exec", host);
    }
}
