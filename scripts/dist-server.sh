#!/usr/bin/env bash
# Makes the signaling server as one archive that runs without Java and without this clone:
#
#   scripts/dist-server.sh      writes target/madang-signaling-VERSION-SYSTEM.tar.gz and prints its name
#
# For the system on which it runs, since a Java runtime is inside. docs/hosting.md says what to do with it.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=scripts/say.sh
. "$ROOT/scripts/say.sh"
# shellcheck source=scripts/packages.sh
. "$ROOT/scripts/packages.sh"
# shellcheck source=scripts/jdk.sh
. "$ROOT/scripts/jdk.sh"
# shellcheck source=scripts/build.sh
. "$ROOT/scripts/build.sh"

# What libraries mention for programs that use it and the server does without: Jackson's beans and dates of SQL.
readonly MODULES_UNUSED='java.desktop java.sql'

pom_value() { sed -n "s:.*<$1>\(.*\)</$1>.*:\1:p" "$ROOT/pom.xml" | head -n 1; }

system_name() {
    local kernel machine
    kernel=$(uname -s) machine=$(uname -m)
    case $kernel in Linux) kernel=linux ;; Darwin) kernel=macos ;; esac
    case $machine in x86_64 | amd64) machine=x64 ;; aarch64 | arm64) machine=arm64 ;; esac
    printf '%s-%s\n' "$kernel" "$machine"
}

dist() {
    local fresh=$TARGET/$NAME
    rm -rf "$fresh"
    mkdir -p "$fresh/bin" "$fresh/licenses"
    say "Building the server…"
    maven -q -DskipTests -Dmadang.distribution="$fresh" -pl signaling-server -am package \
        || die "The build failed; its errors are above."
    cp "$ROOT"/signaling-server/target/signaling-server-*.jar "$fresh/lib/"
    launcher "$fresh"
    cp -R "$ROOT/deploy/." "$fresh/deploy"
    rm -rf "$fresh/deploy/bin"
    licences "$fresh"
    runtime "$fresh"
    # The start cache fits jars and runtime of exactly these times, here and wherever tar unpacks them.
    find "$fresh" -exec touch -h -d "$(pom_value project.build.outputTimestamp)" {} +
    start_cache_of "$fresh"
    archive
}

jars() { (cd "$1/lib" && printf '%s\n' *.jar | LC_ALL=C sort); }

launcher() {
    sed "s/@JARS@/$(jars "$1" | paste -sd ' ' -)/" "$ROOT/deploy/bin/madang-signaling" >"$1/bin/madang-signaling"
    chmod 755 "$1/bin/madang-signaling"
}

licences() {
    local jar line
    cp "$ROOT/LICENSE" "$1/"
    jars "$1" | while IFS= read -r jar; do
        case $jar in shared-protocol-* | signaling-server-*) continue ;; esac
        line=$(awk -v jar="$jar" '!/^#/ && index(jar, $1) == 1 { $1 = ""; printf "%-40s%s", jar, $0 }' \
            "$ROOT/scripts/third-party.txt")
        [ -n "$line" ] || die "Which licence has $jar? Say it in scripts/third-party.txt."
        printf '%s\n' "$line" >>"$1/licenses/libraries.txt"
        licence_texts "$1/lib/$jar" "$1/licenses/${jar%.jar}"
    done
    printf '%-40s %s\n' runtime/ "the notices in runtime/legal" >>"$1/licenses/libraries.txt"
}

# licence_texts JAR FOLDER: the texts that the jar carries.
licence_texts() {
    local name
    "$JAVA_HOME/bin/jar" tf "$1" | { grep -E '^META-INF/[^/]*(LICENSE|NOTICE)[^/]*$' || true; } | while IFS= read -r name; do
        mkdir -p "$2"
        (cd "$2" && "$JAVA_HOME/bin/jar" xf "$1" "$name" && mv "$name" . && rm -rf META-INF)
    done
}

# The modules that the jars really use.
modules() {
    (cd "$1/lib" && "$JAVA_HOME/bin/jdeps" --multi-release "$JDK_WANTED" --ignore-missing-deps -s ./*.jar) \
        | awk -v unused=" $MODULES_UNUSED " '$3 ~ /^(java|jdk)[.]/ && !index(unused, " " $3 " ") { print $3 }' \
        | LC_ALL=C sort -u | paste -sd , -
}

runtime() {
    local modules
    modules=$(modules "$1")
    [[ $modules == java.base* ]] || die "jdeps does not tell which modules the server uses: $modules"
    say "Making its Java runtime of $modules…"
    "$JAVA_HOME/bin/jlink" --add-modules "$modules" --output "$1/runtime" \
        --strip-java-debug-attributes --no-header-files --no-man-pages >&2 \
        || die "jlink could not make the runtime."
}

# Lets the JVM watch one start and keep its classes read and linked (JEP 483, 514): starts take a third of the time.
# What cannot be cached is no fault; what it says about that stays in a file.
start_cache_of() {
    local server deadline=$((SECONDS + 30)) log=$TARGET/start-cache.log
    say "Making its start cache…"
    : >"$log"
    MADANG_JAVA_OPTS="-XX:AOTCacheOutput=$1/lib/start.aot" \
        "$1/bin/madang-signaling" --host 127.0.0.1 --port 0 --ops-port 0 >"$log" 2>&1 </dev/null &
    server=$!
    until grep -q 'Listening on ws' "$log" || ! kill -0 "$server" 2>/dev/null || [ $SECONDS -ge $deadline ]; do sleep 0.1; done
    kill -TERM "$server" 2>/dev/null || true
    grep -q 'Listening on ws' "$log" || die "The server does not start; see $log."
    wait "$server" || die "The server does not end as it should; see $log."
    MADANG_JAVA_OPTS=-XX:AOTMode=on "$1/bin/madang-signaling" --help >>"$log" 2>&1 </dev/null \
        || die "The JVM made no start cache that fits; see $log."
}

# The same content gives the same archive, but for the start cache.
archive() {
    local made=$TARGET/$NAME.tar.gz options=()
    if tar --version 2>/dev/null | grep -q GNU; then
        options=(--sort=name "--mtime=$(pom_value project.build.outputTimestamp)" --owner=0 --group=0 --numeric-owner)
    fi
    tar -C "$TARGET" ${options[@]+"${options[@]}"} -cf - "$NAME" | gzip -9n >"$made.fresh"
    mv "$made.fresh" "$made"
    rm -rf "${TARGET:?}/$NAME"
    printf '%s\n' "$made"
}

main() {
    TARGET=$ROOT/target
    NAME=madang-signaling-$(pom_value version)-$(system_name)
    jdk_require
    [ -x "$JAVA_HOME/bin/jlink" ] || die "The JDK in $JAVA_HOME has no jlink: a whole JDK is needed."
    with_build_lock dist
}

main "$@"
