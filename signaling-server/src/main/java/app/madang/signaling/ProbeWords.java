package app.madang.signaling;

import app.madang.protocol.IceUrl;
import app.madang.protocol.IceUrl.Transport;
import app.madang.signaling.Finding.Doubt;
import app.madang.signaling.Finding.Fault;
import app.madang.signaling.Finding.Fine;
import app.madang.signaling.ice.TurnLogin;
import app.madang.stun.ProbeResult;
import java.net.InetAddress;

/** Says in words how a question to one STUN or TURN server ended, and what its owner can do about it. */
record ProbeWords(IceUrl url, TurnLogin login) {

    Finding finding(ProbeResult result) {
        return switch (result) {
            case ProbeResult.Reached reached ->
                new Fine(url + " answers after " + reached.rttMs() + " ms and sees this machine as "
                        + reached.mapped().getAddress().getHostAddress() + ".");
            case ProbeResult.Relayed relayed -> relayed(relayed);
            case ProbeResult.Refused refused -> fault(refused(refused.code(), refused.reason()));
            case ProbeResult.TimedOut silent ->
                fault("does not answer: no server runs there, or a firewall on the way" + " drops " + packets()
                        + " to port " + url.port() + ".");
            case ProbeResult.NameUnknown unknown ->
                fault("has a name that leads to no address: check its spelling and" + " its entry in DNS.");
            case ProbeResult.ConnectionRefused refused ->
                fault("refuses the connection: the machine is there, but no" + " server listens on its port "
                        + url.port() + " for " + packets() + ".");
            case ProbeResult.NoRoute none ->
                fault("cannot be reached from here: this machine has no route to it, or its"
                        + " own firewall forbids the way.");
            case ProbeResult.CertificateUnknown unknown ->
                fault(
                        "shows a certificate that clients will not take: it must"
                                + " be for the name " + url.host()
                                + ", not expired, and from an authority that is trusted everywhere,"
                                + " with the certificates in between (coturn: cert=fullchain.pem, and a restart after each renewal).");
            case ProbeResult.TlsFailed failed ->
                fault("does not speak TLS there: check the port (coturn:"
                        + " tls-listening-port, cert and pkey, and that its user may read both files).");
            case ProbeResult.NoStun other ->
                fault("answers, but not as a STUN or TURN server: something else listens on" + " port " + url.port()
                        + ".");
        };
    }

    private Finding relayed(ProbeResult.Relayed relayed) {
        InetAddress address = relayed.relayed().getAddress();
        String works = url + " takes the credentials and gives a relay after " + relayed.rttMs() + " ms";
        if (address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()) {
            return new Doubt(
                    works + ", but at " + address.getHostAddress() + ", where only this network reaches it: set"
                            + " external-ip in coturn, unless all people are in this network.");
        }
        return switch (relayed.proof()) {
            case RELAYED -> new Fine(works + ", and packets come through.");
            case NOT_TRIED, FORBIDDEN -> new Fine(works + ".");
            case SILENT ->
                new Doubt(works + ", but no packet came through it: its firewall must let in UDP on the relay"
                        + " ports (coturn: min-port to max-port, 49152 to 65535 unless set).");
        };
    }

    private String refused(int code, String reason) {
        return switch (code) {
            case 401 -> unauthorized();
            case 300 -> "sends clients to another server (300): name that one instead.";
            case 400 -> "does not take the request (400): it is perhaps too old.";
            case 403 -> "forbids a relay (403): look for denied and allowed addresses in its configuration.";
            case 420, 442 -> "has no relays over UDP (" + code + "): allow them in its configuration.";
            case 437 -> "takes this for a relay that exists already (437): try again in a minute.";
            case 438 ->
                "asks for a new nonce again and again (438): a balancer in front of several TURN servers must"
                        + " bring one client to one of them, and stale-nonce must not be too short.";
            case 486 -> "says that this user has too many relays (486): raise user-quota or total-quota in coturn.";
            case 508 -> "has no relay left (508): widen min-port to max-port in coturn.";
            default -> "refuses a relay with error " + code + (reason.isBlank() ? "." : ": " + reason + ".");
        };
    }

    private String unauthorized() {
        return switch (login) {
            case TurnLogin.None none -> "asks for credentials (401).";
            case TurnLogin.Fixed fixed ->
                "refuses the user or its password (401): coturn needs lt-cred-mech, realm and"
                        + " this user=NAME:PASSWORD.";
            case TurnLogin.Shared shared ->
                "refuses the credentials that are made from the secret (401): coturn needs"
                        + " use-auth-secret, realm, and as static-auth-secret the same as --turn-secret here; and the clocks"
                        + " of both machines must agree.";
        };
    }

    private String packets() {
        return url.transport() == Transport.UDP ? "UDP" : "TCP";
    }

    private Finding fault(String what) {
        return new Fault(url + " " + what);
    }
}
