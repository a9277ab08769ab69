#!/bin/sh
# Installs the system packages the program and its tests need, and nothing when they are all there.
#
#   tools/install_system_packages.sh run     what the window, the papers and Python's environment need
#   tools/install_system_packages.sh test    that, and what the tests need besides
#
# UNTERKUNFT_SYSTEM_PACKAGES=skip leaves the system alone.
# The names hold for Debian 12 and 13, Ubuntu 22.04 and 24.04; a|b means: whichever of the two this system has.
set -eu

# Qt asks for these even when it draws without a screen.
drawing="libglib2.0-0t64|libglib2.0-0 libegl1 libgl1 libx11-6 libdbus-1-3 libfontconfig1 libxkbcommon0
    libbrotli1"

# A window needs these; without icccm4 or keysyms1 Qt blames xcb-cursor0.
window="libx11-xcb1 libxcb1 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0
    libxcb-render0 libxcb-render-util0 libxcb-shape0 libxcb-shm0 libxcb-sync1 libxcb-util1 libxcb-xfixes0
    libxcb-xkb1 libxkbcommon-x11-0"

# A screen in memory for the window's tests, and pages of PDFs as pictures.
testing="xvfb xauth poppler-utils"

say() {
    printf '%s\n' "$*" >&2
}

# Make's PYTHON may name another one: python3.11 needs python3.11-venv.
python=${PYTHON:-python3}

has_python_environments() {
    "$python" -c 'import ensurepip, venv' 2>/dev/null
}

has_postgresql_server() {
    command -v initdb >/dev/null || ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1
}

needed_packages() {
    has_python_environments || printf '%s\n' "${python##*/}-venv"
    printf '%s\n' $drawing $window
    if [ "$1" = test ]; then
        printf '%s\n' $testing
        has_postgresql_server || printf '%s\n' postgresql
        # Workbooks are recalculated by the program most offices open them with, or one like it.
        command -v soffice >/dev/null || printf '%s\n' 'libreoffice-calc-nogui|libreoffice-calc'
    fi
}

is_installed() {
    for name in $(echo "$1" | tr '|' ' '); do
        case "$installed" in *" $name "*) return 0 ;; esac
    done
    return 1
}

installed_packages() {
    dpkg-query --show --showformat='${db:Status-Status}/${Package}\n' | sed -n 's,^installed/,,p' | tr '\n' ' '
}

missing_packages() {
    installed=" $(installed_packages)"
    for package in $(needed_packages "$1"); do
        is_installed "$package" || printf '%s\n' "$package"
    done
}

names_on_this_system() {
    for package in "$@"; do
        for name in $(echo "$package" | tr '|' ' '); do
            apt-cache show "$name" >/dev/null 2>&1 && break
        done
        echo "$name"
    done
}

choose_privilege() {
    if [ "$(id -u)" = 0 ]; then
        as_root="env"
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        as_root="sudo env"
        say "sudo may ask for your password."
    else
        say "Neither root nor sudo is at hand. Please have an administrator run:"
        say "    apt-get install --no-install-recommends" $(names_on_this_system "$@")
        say "If the libraries come from elsewhere: UNTERKUNFT_SYSTEM_PACKAGES=skip make …"
        exit 1
    fi
}

install_packages() {
    $as_root DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
        say "The package lists could not all be renewed; going on with those at hand."
    $as_root DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq --yes --no-install-recommends -o Dpkg::Use-Pty=0 $(names_on_this_system "$@") >&2
}

main() {
    if [ "${UNTERKUNFT_SYSTEM_PACKAGES:-}" = skip ]; then
        return
    fi
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        say "This system has no apt-get. Please see to it that the counterparts of these are installed:"
        say "   " $(needed_packages "$1")
        return
    fi
    missing=$(missing_packages "$1")
    if [ -n "$missing" ]; then
        say "Installing the system packages that Qt, Python and the tests need and that are missing here:"
        say "   " $missing
        choose_privilege $missing
        install_packages $missing
    fi
}

case "${1:-}" in
    run | test) main "$1" ;;
    *) say "usage: $0 run|test" && exit 2 ;;
esac
