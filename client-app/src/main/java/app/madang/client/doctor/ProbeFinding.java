package app.madang.client.doctor;

import app.madang.protocol.IceUrl;
import app.madang.stun.ProbeResult;

/** What became of a kind of STUN or TURN servers. */
public sealed interface ProbeFinding {
    /** Nobody names such a server. */
    record NotOffered() implements ProbeFinding {}

    /** The best that one of them answered. */
    record Asked(IceUrl url, ProbeResult result) implements ProbeFinding {}
}
