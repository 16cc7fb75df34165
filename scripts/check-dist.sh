#!/usr/bin/env bash
# Makes the server's archive and uses it as its users do: unpacked somewhere else, without Java and with nothing in the
# environment. ./test does it.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/say.sh
. "$ROOT/scripts/say.sh"
# shellcheck source=scripts/check.sh
. "$ROOT/scripts/check.sh"

# Here is no command but what a shell script may expect everywhere.
bare() { env -i "PATH=$work/tools" "$@" </dev/null; }

unpack() {
    mkdir -p "$work/tools" "$work/some where"
    ln -s "$(command -v readlink)" "$work/tools/readlink"
    tar -xzf "$1" -C "$work/some where"
    home=$(echo "$work/some where"/*)
    server=$home/bin/madang-signaling
}

help_without_java() {
    case $(bare "$server" --help) in
        Usage:*) ;;
        *) return 1 ;;
    esac
}

starts_through_links() {
    ln -s "$server" "$work/a link"
    ln -s "a link" "$work/another link"
    bare "$work/another link" --help
    (cd "$home/bin" && PATH=$work/tools /bin/sh madang-signaling --help)
}

# Unlike as people start it, the JVM refuses to go on without a cache that fits.
cache_fits_where_it_was_unpacked() { bare MADANG_JAVA_OPTS=-XX:AOTMode=on "$server" --help; }

takes_options_for_the_jvm() { bare MADANG_JAVA_OPTS='-Xmx64m -Xlog:gc+init' "$server" --help 2>&1 | grep -q 'Max Capacity: 64M'; }

wrong_arguments_end_with_2() {
    local status=0
    bare "$server" --no-such-option || status=$?
    [ "$status" = 2 ]
}

everything_has_a_licence() {
    local jar
    [ -s "$home/LICENSE" ] && [ -d "$home/runtime/legal/java.base" ]
    for jar in "$home"/lib/*.jar; do
        case ${jar##*/} in shared-protocol-* | signaling-server-*) continue ;; esac
        grep -q "^${jar##*/} " "$home/licenses/libraries.txt"
    done
}

# Somebody joins over a WebSocket; asked to end, the server says so, closes with 1012 and ends with 0.
serves_and_drains() {
    local pid status=0
    : >"$work/out"
    env -i "PATH=$work/tools" "$server" --host 127.0.0.1 --port 0 --ops-port 0 \
        >"$work/out" 2>"$work/err" </dev/null &
    pid=$!
    serve_one "$pid" || status=1
    kill -9 "$pid" 2>/dev/null || true
    cat "$work/out" "$work/err"
    return "$status"
}

serve_one() {
    local port heard status=0
    wait_for_a_line "$work/out" "$1" || return 1
    port=$(sed -n 's/^Listening on .*:\([0-9]*\)$/\1/p' "$work/out")
    exec 3<>"/dev/tcp/127.0.0.1/$port"
    join_by_hand >&3
    hear '"type":"joined"' || return 1
    kill -TERM "$1"
    hear '"type":"draining"' || return 1
    # To the end of the stream: a close frame of code 1012, which is 03 f4.
    heard=$(timeout 10 cat <&3 | od -An -tx1 | tr -d ' \n')
    exec 3>&-
    case $heard in *03f4*) ;; *) echo "no close with 1012: $heard"; return 1 ;; esac
    wait_for_the_end "$1" || return 1
    wait "$1" || status=$?
    # Its log, of nothing but what was asked for.
    [ "$status" = 0 ] && ! grep -v ' INFO ' "$work/err"
}

# A handshake and one masked text frame, whose mask of zeros leaves the text as it is.
join_by_hand() {
    local text='{"type":"join","protocol":1,"secret":"AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8","name":"check",'
    text+='"media":{"audio":true,"video":true,"screen":false},"hand":false}'
    printf 'GET /v1/rooms/check HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n'
    printf 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n'
    # shellcheck disable=SC2059 # the format is the length, in two bytes
    printf "\\x81\\xfe\\x$(printf %02x $((${#text} >> 8)))\\x$(printf %02x $((${#text} & 255)))\\0\\0\\0\\0"
    printf %s "$text"
}

# hear TEXT: until it comes, for at most ten seconds without a word.
hear() {
    local piece
    while IFS= read -r -t 10 -d , piece <&3; do
        case $piece in *"$1"*) return 0 ;; esac
    done
    echo "did not hear $1"
    return 1
}

say "Checking the server's archive…"
archive=$("$ROOT/scripts/dist-server.sh")
unpack "$archive"
check "shows its help without Java" help_without_java
check "starts through links and from its own folder" starts_through_links
check "its start cache fits where it was unpacked" cache_fits_where_it_was_unpacked
check "takes options for the JVM" takes_options_for_the_jvm
check "wrong arguments end with 2" wrong_arguments_end_with_2
check "tells the licence of all that is inside" everything_has_a_licence
check "serves, and drains at SIGTERM" serves_and_drains
[ "$failures" = 0 ]
