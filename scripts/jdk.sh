# shellcheck shell=bash
# Finds a JDK that is new enough. Nothing is started to find out: each JDK has a `release` file.

readonly JDK_WANTED=25

# The places where a JDK may be, best first: what the user named, what runs as `javac`, where systems put them.
jdk_places() {
    printf '%s\n' "${MADANG_JAVA_HOME:-}" "${JAVA_HOME:-}"
    jdk_of_path
    jdk_of_macos
    # Version folders sort so that of several the newest comes first.
    printf '%s\n' /usr/lib/jvm/*/ /usr/java/*/ /opt/java/*/ "$HOME"/.sdkman/candidates/java/*/ "$HOME"/.jdks/*/ \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/ | sort -r
}

jdk_of_path() {
    local javac
    javac=$(command -v javac) || return 0
    # /usr/bin/javac is often a link to a link; BSD's readlink has no -f in older systems.
    javac=$(readlink -f "$javac" 2>/dev/null || printf '%s' "$javac")
    dirname "$(dirname "$javac")"
}

jdk_of_macos() {
    [ -x /usr/libexec/java_home ] || return 0
    /usr/libexec/java_home -v "$JDK_WANTED+" 2>/dev/null || true
}

# jdk_major HOME: its version's first number, 0 where this is no JDK with a compiler.
jdk_major() {
    local version
    if [ ! -x "$1/bin/java" ] || [ ! -x "$1/bin/javac" ] || [ ! -r "$1/release" ]; then
        echo 0
        return
    fi
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    echo "${version:-0}"
}

# Prints the home of the first JDK that will do.
jdk_search() {
    local home
    while IFS= read -r home; do
        home=${home%/}
        [ -n "$home" ] || continue
        [ "$(jdk_major "$home")" -ge "$JDK_WANTED" ] || continue
        printf '%s\n' "$home"
        return 0
    done < <(jdk_places)
    return 1
}

# Sets JAVA_HOME, for the program and for Maven; installs a JDK where the system's packages have one.
jdk_require() {
    local home
    if [ -n "${MADANG_JAVA_HOME:-}" ] && [ "$(jdk_major "$MADANG_JAVA_HOME")" -lt "$JDK_WANTED" ]; then
        die "MADANG_JAVA_HOME names $MADANG_JAVA_HOME, which is no JDK $JDK_WANTED or newer."
    fi
    if ! home=$(jdk_search); then
        jdk_install
        home=$(jdk_search) || jdk_missing
    fi
    export JAVA_HOME=$home
}

jdk_install() {
    local package
    apt_refresh
    package=$(apt_first "temurin-$JDK_WANTED-jdk" "openjdk-$JDK_WANTED-jdk") || return 0
    apt_install "a JDK $JDK_WANTED" "$package"
}

jdk_missing() {
    die "Madang needs a JDK $JDK_WANTED or newer and found none: install one from https://adoptium.net/temurin/releases/?version=$JDK_WANTED" \
        "(or: sdk install java $JDK_WANTED-tem) and start this again; MADANG_JAVA_HOME may name its folder."
}
