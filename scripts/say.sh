# shellcheck shell=bash
# What the commands say. Everything goes to standard error: standard output belongs to the program
# (a headless participant may write its report there).

say() { printf '%s\n' "$*" >&2; }

die() {
    say "$@"
    exit 1
}

has() { command -v "$1" >/dev/null 2>&1; }
