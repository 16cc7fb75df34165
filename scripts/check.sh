# shellcheck shell=bash
# For the scripts that check others from outside: each says what it checked, and counts what failed.

failures=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# check WHAT COMMAND…
check() {
    local what=$1
    shift
    if "$@" >"$work/log" 2>&1; then
        say "  ok: $what"
    else
        say "  FAILED: $what"
        sed 's/^/    /' "$work/log" >&2
        failures=$((failures + 1))
    fi
}

# wait_for_a_line FILE PID: until the server says in the file that it listens.
wait_for_a_line() {
    local deadline=$((SECONDS + 20))
    until grep -q 'Listening on ws' "$1"; do
        kill -0 "$2" && [ $SECONDS -lt $deadline ] || return 1
        sleep 0.1
    done
}

wait_for_the_end() {
    local deadline=$((SECONDS + 10))
    while kill -0 "$1" 2>/dev/null; do
        [ $SECONDS -lt $deadline ] || return 1
        sleep 0.1
    done
}
