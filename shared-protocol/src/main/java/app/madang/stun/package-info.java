/**
 * Asks STUN and TURN servers what a call would ask them, and tells how it went: Binding (RFC 8489), NAT behaviour (RFC
 * 5780), Allocate and a round trip through the relay (RFC 8656), over UDP, TCP and TLS. Only
 * {@link app.madang.stun.IceProbe} and its results are for others.
 *
 * <p>A probe runs on the thread that calls it and blocks it until its deadline at most. Each socket has one virtual
 * thread that reads it and ends when the socket is closed; nothing outlives the call but a look-up of a name that the
 * system does not answer.
 *
 * <p>Credentials are the long-term ones of RFC 5389 (MD5, HMAC-SHA-1), as libwebrtc uses them; the newer algorithms of
 * RFC 8489 §9.2 are not offered, and names and passwords go as they are.
 */
package app.madang.stun;
