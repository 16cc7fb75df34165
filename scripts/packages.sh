# shellcheck shell=bash
# The system's libraries and tools that Madang needs on Linux, and how to get them on Debian and Ubuntu.
# macOS and Windows bring all of it along.

# Each line: what the loader must find, then the Debian packages that may hold it (the first that exists is taken).
# webrtc-java's native library is linked against all of these, with or without sound, camera and display.
readonly LIBRARIES_OF_CALLS='
libpulse.so.0      libpulse0
libudev.so.1       libudev1
libX11.so.6        libx11-6
libXfixes.so.3     libxfixes3
libXrandr.so.2     libxrandr2
libXcomposite.so.1 libxcomposite1
libdbus-1.so.3     libdbus-1-3'

# What JavaFX's libraries are linked against: the window, its picture (GL, else its software renderer), its text.
readonly LIBRARIES_OF_WINDOWS='
libgtk-3.so.0        libgtk-3-0t64 libgtk-3-0
libXtst.so.6         libxtst6
libXxf86vm.so.1      libxxf86vm1
libGL.so.1           libgl1
libfreetype.so.6     libfreetype6
libfontconfig.so.1   libfontconfig1
libpangoft2-1.0.so.0 libpangoft2-1.0-0'

# What the tests start. Each line: the command, then its package.
readonly TOOLS_OF_TESTS='
Xvfb       xvfb
xdotool    xdotool
pulseaudio pulseaudio
pactl      pulseaudio-utils
gcc        gcc libc6-dev
make       make
chromium   chromium
shellcheck shellcheck'

on_linux() { [ "$(uname -s)" = Linux ]; }

# libraries_missing LIST: the lines of the list whose library the loader does not know.
libraries_missing() {
    local known soname packages
    # An ordinary user's PATH lacks /sbin. Without ldconfig (musl, Nix) nothing can be said: the program itself will.
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null) || return 0
    while read -r soname packages; do
        [ -n "$soname" ] || continue
        case $known in
            *"$soname "*) ;;
            *) printf '%s %s\n' "$soname" "$packages" ;;
        esac
    done <<<"$1"
}

# Without a single font JavaFX cannot start.
fonts_missing() {
    if [ -z "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        \( -name '*.ttf' -o -name '*.otf' -o -name '*.ttc' \) -print -quit 2>/dev/null)" ]; then
        echo 'a-font fonts-dejavu-core'
    fi
}

tools_missing() {
    local tool packages
    while read -r tool packages; do
        [ -n "$tool" ] || continue
        has "$tool" || printf '%s %s\n' "$tool" "$packages"
    done <<<"$TOOLS_OF_TESTS"
}

# libraries_require (call|window): stops with a clear sentence where something cannot be had.
libraries_require() {
    local missing
    on_linux || return 0
    missing=$(libraries_missing "$LIBRARIES_OF_CALLS")
    if [ "$1" = window ]; then
        missing+=$'\n'$(libraries_missing "$LIBRARIES_OF_WINDOWS")$'\n'$(fonts_missing)
    fi
    packages_get "system libraries" "$missing" || exit 1
}

# packages_get WHAT LIST: installs the packages of the lines of LIST; fails with a sentence where that cannot be.
packages_get() {
    local name candidates package packages=() names=()
    while read -r name candidates; do
        [ -n "$name" ] || continue
        names+=("$name")
        if apt_here; then
            # shellcheck disable=SC2086 # a list of names
            package=$(apt_first $candidates) && packages+=("$package")
        fi
    done <<<"$2"
    [ ${#names[@]} -gt 0 ] || return 0
    if [ ${#packages[@]} -lt ${#names[@]} ]; then
        say "Madang needs these $1, which are missing here: ${names[*]}." \
            "Install the packages of your system that hold them and start this again."
        return 1
    fi
    apt_install "$1" "${packages[@]}"
}

apt_here() { has apt-get && has apt-cache; }

# apt_first NAMES: the first of the names that apt could install. A fresh image has no lists yet.
apt_first() {
    apt_first_known "$@" || { apt_refresh && apt_first_known "$@"; }
}

apt_first_known() {
    local name
    for name; do
        if apt_knows "$name"; then
            printf '%s\n' "$name"
            return 0
        fi
    done
    return 1
}

apt_knows() {
    case $(LC_ALL=C apt-cache policy "$1" 2>/dev/null) in
        *'Candidate: (none)'*) return 1 ;;
        *'Candidate: '*) return 0 ;;
        *) return 1 ;;
    esac
}

# Fetches the package lists where there are none and it may; once is enough.
apt_refresh() {
    local root
    if [ -n "$(find /var/lib/apt/lists -name '*Packages*' -print -quit 2>/dev/null)" ]; then
        return 1
    fi
    root=$(apt_root) || return 1
    say "Fetching the system's package lists…"
    # shellcheck disable=SC2086 # empty or "sudo -n"
    $root apt-get -qq update >&2 </dev/null
}

# How to become root without asking: nothing, or sudo without a password.
apt_root() {
    if [ "$(id -u)" = 0 ]; then
        echo ''
    elif has sudo && sudo -n true 2>/dev/null; then
        echo 'sudo -n'
    else
        return 1
    fi
}

apt_install() {
    local what=$1 root
    shift
    if ! root=$(apt_root); then
        say "Madang needs $what and may not install them by itself. Please run this and start again:"
        say "    sudo apt-get install $*"
        return 1
    fi
    say "Installing $what: $*"
    # shellcheck disable=SC2086 # empty or "sudo -n"
    apt_quietly $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 install "$@" || {
        say "Could not install them. Please run: apt-get install $*"
        return 1
    }
}

# Runs a command and shows its output only where it fails.
apt_quietly() {
    local output
    output=$("$@" 2>&1 </dev/null) || {
        say "$output"
        return 1
    }
}
