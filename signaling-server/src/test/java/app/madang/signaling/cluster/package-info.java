/**
 * Rooms on several servers behind a real proxy with the configurations of {@code deploy/}: the proxies and servers are
 * processes, the people light connections that one thread turns.
 */
package app.madang.signaling.cluster;
