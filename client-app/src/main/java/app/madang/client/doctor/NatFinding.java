package app.madang.client.doctor;

import app.madang.stun.NatResult;

/** What is known of the NAT between this machine and the internet. */
public sealed interface NatFinding {
    /** No STUN server answered, so nothing. */
    record Unknown() implements NatFinding {}

    record Known(NatResult.Found found) implements NatFinding {}
}
