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
gcc        gcc
make       make
chromium   chromium
ip         iproute2
nft        nftables
openssl    openssl
turnserver coturn
shellcheck shellcheck
nginx      nginx
haproxy    haproxy'

# What the tests load, and the program where it is there: it decodes the pictures of most cameras several times as fast
# as Java does.
readonly LIBRARIES_OF_TESTS='
libturbojpeg.so.0 libturbojpeg0 libturbojpeg'

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

# The pattern draws names in any script, where a font has it.
korean_font_missing() {
    if [ -z "$(find /usr/share/fonts /usr/local/share/fonts "$HOME/.fonts" "$HOME/.local/share/fonts" \
        \( -iname '*cjk*.tt?' -o -iname '*cjk*.otf' -o -iname '*nanum*.tt?' \) -print -quit 2>/dev/null)" ]; then
        echo 'a-Korean-font fonts-noto-cjk'
    fi
}

# What gcc needs to build anything: only recommended by its package.
c_headers_missing() { [ -e /usr/include/stdlib.h ] || echo 'C-headers libc6-dev'; }

tools_missing() {
    local tool packages
    c_headers_missing
    korean_font_missing
    while read -r tool packages; do
        [ -n "$tool" ] || continue
        # An ordinary user's PATH lacks /usr/sbin, where servers are.
        PATH=$PATH:/usr/sbin has "$tool" || printf '%s %s\n' "$tool" "$packages"
    done <<<"$TOOLS_OF_TESTS"
    libraries_missing "$LIBRARIES_OF_TESTS"
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
    local name candidates package packages=() guesses=() unknown=()
    [ -n "${2//[[:space:]]/}" ] || return 0
    apt_refresh
    while read -r name candidates; do
        [ -n "$name" ] || continue
        # Where a package was renamed, apt still takes its older name, which comes last.
        guesses+=("${candidates##* }")
        # shellcheck disable=SC2086 # a list of names
        if package=$(apt_first $candidates); then packages+=("$package"); else unknown+=("$name"); fi
    done <<<"$2"
    if apt_here && ! apt_has_lists; then
        apt_ask "$1" "apt-get update && apt-get install ${guesses[*]}"
        return 1
    fi
    [ ${#packages[@]} = 0 ] || apt_install "$1" "${packages[@]}" || return 1
    [ ${#unknown[@]} = 0 ] && return 0
    say "Madang needs these $1, which are missing here: ${unknown[*]}." \
        "Install the packages of your system that hold them and start this again."
    return 1
}

apt_here() { has apt-get && has apt-cache; }

# apt_first NAMES: the first of the names that apt could install.
apt_first() {
    local name
    apt_here || return 1
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

apt_has_lists() { [ -n "$(find /var/lib/apt/lists -name '*Packages*' -print -quit 2>/dev/null)" ]; }

# Fetches the package lists where there are none, as in a fresh image, and where it may.
apt_refresh() {
    local root
    apt_here && ! apt_has_lists && root=$(apt_root) || return 0
    say "Fetching the system's package lists…"
    apt_update "$root"
}

# apt_update ROOT: waits while another apt has the lists, such as that of a second ./run or of the system's own updates.
apt_update() {
    local output deadline=$((SECONDS + 300))
    # shellcheck disable=SC2086 # empty or "sudo -n"
    until output=$($1 env LC_ALL=C apt-get -qq update 2>&1 </dev/null); do
        case $output in
            *'Could not get lock'*) [ $SECONDS -lt $deadline ] || return 0 ;;
            *) return 0 ;;
        esac
        sleep 1
    done
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

# apt_ask WHAT COMMAND: what people must do themselves.
apt_ask() {
    local command=$2
    say "Madang needs $1 and could not install them by itself. Please run this and start again:"
    if [ "$(id -u)" = 0 ]; then
        say "    $command"
    elif has sudo; then
        say "    ${command//apt-get/sudo apt-get}"
    else
        say "    $command" "   (as root)"
    fi
}

# apt_install WHAT PACKAGES. What old lists name may be gone from the mirror: then it tries with new ones.
apt_install() {
    local what=$1 root
    shift
    if root=$(apt_root); then
        say "Installing $what: $*"
        apt_add "$root" "$@" 2>/dev/null && return 0
        apt_update "$root"
        apt_add "$root" "$@" && return 0
    fi
    apt_ask "$what" "apt-get install $*"
    return 1
}

# apt_add ROOT PACKAGES
apt_add() {
    local root=$1
    shift
    # shellcheck disable=SC2086 # empty or "sudo -n"
    apt_quietly $root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
        -o DPkg::Lock::Timeout=300 install "$@"
}

# Runs a command and shows its output only where it fails.
apt_quietly() {
    local output
    output=$("$@" 2>&1 </dev/null) || {
        say "$output"
        return 1
    }
}
