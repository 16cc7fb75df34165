package app.madang.client.lab;

import java.util.List;

/**
 * The kinds of network that people are behind (RFC 4787 §4 and §5), with the rules that make them of a router between
 * {@code lan} and {@code wan}. Named as people call them; what they are is in brackets.
 */
enum Network {
    /** An address of its own on the internet. */
    OPEN("", "udp", "tcp", "tls"),
    /** Everything that comes to the router is for the one behind it (mapping and filtering endpoint-independent). */
    FULL_CONE("""
            table ip lab {
              chain out { type nat hook postrouting priority srcnat; oifname "wan" masquerade; }
              chain in { type nat hook prerouting priority dstnat; iifname "wan" meta l4proto udp dnat to HOST; }
            }""", "udp", "tcp", "tls"),
    /**
     * The usual router at home (mapping endpoint-independent, filtering by address and port). Without the drop an
     * unasked packet would take the port of the connection that goes out after it: the mapping would depend on the
     * order of packets.
     */
    PORT_RESTRICTED("""
            table ip lab {
              chain out { type nat hook postrouting priority srcnat; oifname "wan" masquerade; }
              chain self { type filter hook input priority filter; iifname "wan" meta l4proto udp ct state new drop; }
            }""", "udp", "tcp", "tls"),
    /** Another port for each destination (mapping and filtering by address and port). */
    SYMMETRIC("""
            table ip lab {
              chain out { type nat hook postrouting priority srcnat; oifname "wan" masquerade random,fully-random; }
              chain self { type filter hook input priority filter; iifname "wan" meta l4proto udp ct state new drop; }
            }""", "udp", "tcp", "tls"),
    /** A firewall that lets TCP out, to any port. */
    UDP_BLOCKED("""
            table ip lab {
              chain out { type nat hook postrouting priority srcnat; oifname "wan" masquerade; }
              chain through {
                type filter hook forward priority filter; policy drop;
                ct state established,related accept
                iifname "lan" meta l4proto tcp accept
              }
            }""", "tcp", "tls"),
    /** A firewall that lets nothing out but what looks like the web. */
    ONLY_443("""
            table ip lab {
              chain out { type nat hook postrouting priority srcnat; oifname "wan" masquerade; }
              chain through {
                type filter hook forward priority filter; policy drop;
                ct state established,related accept
                iifname "lan" tcp dport 443 accept
              }
            }""", "tls");

    private final String rules;
    private final List<String> relayProtocols;

    Network(String rules, String... relayProtocols) {
        this.rules = rules;
        this.relayProtocols = List.of(relayProtocols);
    }

    /** For nft, in the router's namespace. */
    String rules(String host) {
        return rules.replace("HOST", host);
    }

    boolean hasRouter() {
        return !rules.isEmpty();
    }

    boolean letsUdpOut() {
        return switch (this) {
            case OPEN, FULL_CONE, PORT_RESTRICTED, SYMMETRIC -> true;
            case UDP_BLOCKED, ONLY_443 -> false;
        };
    }

    /** Where several ways are open, whichever answers first. */
    boolean reachesRelayBy(String protocol) {
        return relayProtocols.contains(protocol);
    }
}
