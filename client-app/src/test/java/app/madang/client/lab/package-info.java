/**
 * A laboratory of networks made of Linux namespaces: an internet with a signaling server and relays, and sites behind
 * every kind of NAT and firewall, in which participants without a window call each other. {@code docs/connectivity.md}
 * draws it. Everything has names of this process's own and is removed with the laboratory; what a killed process left
 * is removed by the next one.
 */
package app.madang.client.lab;
