# shellcheck shell=bash
# Builds the program, once for each state of its sources, into a folder of its own under client-app/target/program.
# The folder's name is a fingerprint of what goes in. So nothing is built twice, a program that is running never has
# its jars changed under it, and several terminals can start at once.

readonly PROGRAMS=$ROOT/client-app/target/program

# The sum of everything that the program is built from: contents, not times, so that a checkout of an older state,
# a copied file or a touched one all get the right program.
fingerprint() {
    local sum
    sum=$(cd "$ROOT" && find pom.xml .mvn shared-protocol/pom.xml signaling-server/pom.xml client-app/pom.xml \
        shared-protocol/src/main signaling-server/src/main client-app/src/main -type f -exec cksum {} + \
        | LC_ALL=C sort -k 3 | cksum)
    printf '%s\n' "${sum// /-}"
}

# Sets PROGRAM to the folder of the program of these sources, building it first where there is none.
program_require() {
    PROGRAM=$PROGRAMS/$(fingerprint)
    jvm_options
    [ -e "$PROGRAM/lib" ] && return 0
    if ! mkdir -p "$PROGRAMS" 2>/dev/null || [ ! -w "$PROGRAMS" ]; then
        die "Madang is built inside its own folder, and $PROGRAMS cannot be written: put the clone where you may write."
    fi
    with_build_lock program_build
}

# What the JVM is told at every start. A start cache fits only the options and paths with which it was made.
# Standard output carries only what the program prints: the JVM's own words go to standard error.
# Little is allocated in Java (pictures live in native memory): the smallest collector leaves the cores to the video.
# Left to itself the JVM begins with a 64th of the machine's memory, and touches all of it before it collects.
# The server has one thread that counts, and needs no window. The library's many threads leave holes in what they
# allocate: what is free there goes back to the system once a minute (a call of four after two minutes: 342 MiB for 363).
jvm_options() {
    JVM_OPTIONS=(--class-path "$PROGRAM/lib/*" -XX:+UseSerialGC -XX:+DisplayVMOutputToStderr)
    if [ "${KIND:-window}" = server ]; then
        JVM_OPTIONS+=(-Xmx512m)
    else
        JVM_OPTIONS+=(
            --module-path "$PROGRAM/fx" --add-modules javafx.controls
            "--enable-native-access=ALL-UNNAMED,javafx.graphics" -Xms64m -Xmn48m -Xmx768m
        )
        ! on_linux || JVM_OPTIONS+=(-XX:TrimNativeHeapInterval=60000)
    fi
}

# The start cache: the program's classes, read and linked (JEP 483, 514), for this program and this very JDK.
start_cache() {
    local jdk
    jdk=$(cksum <"$JAVA_HOME/release")
    printf '%s\n' "$PROGRAM/start-${jdk%% *}.aot"
}

# Makes the start cache once, by a start of the program that nobody sees. Without it everything works as well, only
# slower; so a failure is noted, in a file that says what happened, and not tried again.
start_cache_require() {
    local cache
    cache=$(start_cache)
    [ ! -e "$cache" ] && [ ! -e "$cache.log" ] && [ -w "$PROGRAM" ] || return 0
    with_build_lock start_cache_make "$cache"
}

start_cache_make() {
    local cache=$1
    [ ! -e "$cache" ] && [ ! -e "$cache.log" ] || return 0
    say "Preparing faster starts…"
    if bounded "$JAVA_HOME/bin/java" "${JVM_OPTIONS[@]}" -XX:AOTCacheOutput="$cache.fresh" \
        app.madang.client.app.Main --rehearse >"$cache.log" 2>&1 </dev/null && [ -s "$cache.fresh" ]; then
        mv "$cache.fresh" "$cache"
        rm -f "$cache.log"
    else
        rm -f "$cache".fresh*
    fi
}

# Ends a rehearsal that hangs, where the system has a command for that.
bounded() { if has timeout; then timeout -k 5 120 "$@"; else "$@"; fi; }

program_build() {
    # Another terminal may have built it while this one waited.
    [ -e "$PROGRAM/lib" ] && return 0
    local fresh=$PROGRAM.fresh
    rm -rf "$fresh"
    programs_tidy
    build_announce
    maven -q -DskipTests -Dmadang.program="$fresh" -pl client-app -am package \
        || die "The build failed; its errors are above."
    cp "$ROOT"/client-app/target/client-app-*.jar "$fresh/lib/"
    touch "$fresh/running"
    mv "$fresh" "$PROGRAM"
}

build_announce() {
    if [ -d "${MAVEN_USER_HOME:-$HOME/.m2}/repository/org/openjfx/javafx-graphics" ]; then
        say "Building…"
    else
        say "First build: fetching the build tool and the libraries (about 80 MB); this takes a minute or two."
    fi
}

# Maven with nothing of ours on standard input or output.
maven() { (cd "$ROOT" && ./mvnw -B -ntp "$@") >&2 </dev/null; }

# Removes programs of earlier sources, except those that are running (each holds a lock on its folder) and, where
# locks cannot tell, the newest three.
programs_tidy() {
    local folder
    if has flock; then
        for folder in "$PROGRAMS"/*/; do
            [ -e "$folder/running" ] || continue
            flock -n -x "$folder/running" rm -rf "$folder" || true
        done
    else
        # shellcheck disable=SC2012 # the names are ours: digits and a hyphen
        ls -1dt "$PROGRAMS"/*/ 2>/dev/null | tail -n +4 | while IFS= read -r folder; do rm -rf "$folder"; done
    fi
}

# with_build_lock COMMAND: one build at a time in this clone; the others wait.
with_build_lock() {
    mkdir -p "$ROOT/target"
    if has flock; then
        exec 9>"$ROOT/target/build.lock"
        flock -n 9 || { say "Another build is running here; waiting for it…"; flock 9; }
        "$@"
        exec 9>&-
    else
        build_lock_by_folder "$@"
    fi
}

# macOS has no flock. Making a folder is atomic; the process inside tells whether its owner still lives.
build_lock_by_folder() {
    local lock=$ROOT/target/build.lock.d
    until mkdir "$lock" 2>/dev/null; do
        if [ -e "$lock/pid" ] && ! kill -0 "$(cat "$lock/pid")" 2>/dev/null; then rm -rf "$lock"; fi
        sleep 0.2
    done
    echo $$ >"$lock/pid"
    trap 'rm -rf "$ROOT/target/build.lock.d"' EXIT
    "$@"
    rm -rf "$lock"
    trap - EXIT
}
