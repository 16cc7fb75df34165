#!/usr/bin/env bash
# Checks ./run itself, from outside, as ./test does it first.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/say.sh
. "$ROOT/scripts/say.sh"

# shellcheck source=scripts/check.sh
. "$ROOT/scripts/check.sh"

# A fresh clone's first start builds; whatever that says must not reach standard output.
help_of_server_is_all_of_stdout() {
    local out
    out=$(cd / && "$ROOT/run" server --help </dev/null)
    case $out in
        Usage:*) ;;
        *) echo "$out"; return 1 ;;
    esac
}

starts_through_a_link_in_a_folder_with_blanks() {
    mkdir -p "$work/a folder"
    ln -sf "$ROOT/run" "$work/a folder/madang run"
    "$work/a folder/madang run" server --help </dev/null
}

starts_without_maven_the_second_time() {
    local start=$SECONDS
    MAVEN_OPTS=-XX:NoSuchOption "$ROOT/run" server --help </dev/null
    [ $((SECONDS - start)) -le 3 ]
}

# With AOTMode=on, unlike as people start it, the JVM refuses to go on without a cache that fits.
starts_with_its_cache() {
    "$ROOT/run" --help </dev/null
    MADANG_JAVA_OPTS=-XX:AOTMode=on "$ROOT/run" --help </dev/null || {
        cat "$ROOT"/client-app/target/program/*/start-*.log
        return 1
    }
}

names_the_jdk_that_it_cannot_use() {
    local out
    if out=$(MADANG_JAVA_HOME=/nowhere "$ROOT/run" server --help 2>&1 </dev/null); then return 1; fi
    [ "$out" = "MADANG_JAVA_HOME names /nowhere, which is no JDK 25 or newer." ]
}

wrong_arguments_end_with_2() {
    local status=0
    "$ROOT/run" server --no-such-option </dev/null || status=$?
    [ "$status" = 2 ]
}

# exec: the process that was started is the JVM, so a signal ends it.
sigterm_ends_the_server() {
    local pid
    "$ROOT/run" server --port 0 >"$work/server" 2>&1 </dev/null &
    pid=$!
    wait_for_a_line "$work/server" "$pid" || { kill -9 "$pid"; cat "$work/server"; return 1; }
    kill -TERM "$pid"
    wait_for_the_end "$pid" || { kill -9 "$pid"; return 1; }
}

say "Checking ./run…"
check "standard output is the program's alone" help_of_server_is_all_of_stdout
check "starts through a link, from a folder with blanks" starts_through_a_link_in_a_folder_with_blanks
check "starts without Maven when nothing changed" starts_without_maven_the_second_time
check "makes its start cache and uses it" starts_with_its_cache
check "names a JDK that it cannot use" names_the_jdk_that_it_cannot_use
check "wrong arguments end with 2" wrong_arguments_end_with_2
check "SIGTERM ends the server" sigterm_ends_the_server
[ "$failures" = 0 ]
