package app.madang.client.call;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which kinds of candidates the two sides of one connection had (RFC 8839 §5.1). Owned by the call thread. */
final class Tried {
    private enum Kind {
        HOST,
        SRFLX,
        PRFLX,
        RELAY
    }

    private static final Pattern TYPE = Pattern.compile(" typ (host|srflx|prflx|relay)\\b");

    private final Set<Kind> local = EnumSet.noneOf(Kind.class);
    private final Set<Kind> remote = EnumSet.noneOf(Kind.class);
    private LinkFault before = LinkFault.NO_ANSWER;

    /** Another connection begins. Until both sides have tried something on it, what the one before shows counts. */
    void begin() {
        if (isComplete()) {
            before = fault();
        }
        local.clear();
        remote.clear();
    }

    /** It worked: if it fails later, that has other reasons. */
    void connected() {
        local.clear();
        remote.clear();
        before = LinkFault.NO_ANSWER;
    }

    private boolean isComplete() {
        return !local.isEmpty() && !remote.isEmpty();
    }

    void local(String candidate) {
        add(candidate, local);
    }

    void remote(String candidate) {
        add(candidate, remote);
    }

    private static void add(String candidate, Set<Kind> kinds) {
        Matcher type = TYPE.matcher(candidate);
        if (type.find()) {
            kinds.add(Kind.valueOf(type.group(1).toUpperCase(Locale.ROOT)));
        }
    }

    /** The same on both sides, once each has the other's candidates. */
    LinkFault fault() {
        if (!isComplete()) {
            return before;
        }
        if (local.contains(Kind.RELAY) || remote.contains(Kind.RELAY)) {
            return LinkFault.RELAY_IN_VAIN;
        }
        boolean bothSeen = local.contains(Kind.SRFLX) && remote.contains(Kind.SRFLX);
        return bothSeen ? LinkFault.NEEDS_RELAY : LinkFault.NO_WAY_OUT;
    }

    @Override
    public String toString() {
        return "own " + local + ", theirs " + remote;
    }
}
