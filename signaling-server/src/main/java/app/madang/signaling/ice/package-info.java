/** Which STUN and TURN servers clients are told to use, and with what credentials. Knows no rooms and no sockets. */
package app.madang.signaling.ice;
