# Debian packages: what lacks, and how it is installed.

# missing_packages PURPOSE...: the packages of packages.txt that the purposes need and the machine lacks, one a line.
missing_packages() {
    local wanted package command libraries=() installed
    while read -r wanted package command _; do
        [[ " all ${libtorch_source,,} $* " == *" $wanted "* ]] || continue
        if [[ $command == - ]]; then
            libraries+=("$package")
        elif ! command -v "$command" >/dev/null; then
            printf '%s\n' "$package"
        fi
    done < <(grep -v '^#' "$setup/packages.txt")

    # Elsewhere than on Debian the builds themselves tell what they lack.
    command -v dpkg-query >/dev/null || return 0
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${libraries[@]}" 2>/dev/null || true)
    for package in "${libraries[@]}"; do
        grep -qxF -- "$package installed" <<<"$installed" || printf '%s\n' "$package"
    done
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [[ ${#missing[@]} -gt 0 ]] || return 0

    if ! command -v apt-get >/dev/null; then
        say "This machine lacks ${missing[*]} and has no apt-get; install their like and run this again."
        return 1
    fi

    if [[ $(id -u) != 0 ]]; then
        say "This machine lacks Debian packages; install them with the next line and run this again."
        printf "    sudo apt-get update && sudo apt-get install -y --no-install-recommends %s\n" "${missing[*]}" >&2
        return 1
    fi

    step "Installing ${#missing[@]} Debian packages (${missing[*]})" packages apt_install "${missing[@]}" && return 0
    say "The Debian packages could not be installed; check the network and the package sources, then run this again."
    return 1
}

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    apt_get update && finish_cut_off_installation \
        && apt_get install -y --fix-broken --no-install-recommends "$@"
}

apt_get() {
    waiting_for_lock apt-get -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confold "$@"
}

finish_cut_off_installation() {
    [[ -z $(dpkg --audit 2>/dev/null) ]] || waiting_for_lock dpkg --configure -a --force-confdef --force-confold
}

# apt waits for dpkg's lock by itself, but not for the one on its package lists, and dpkg waits for none.
waiting_for_lock() {
    local output attempt
    for attempt in {1..120}; do
        if output=$("$@" 2>&1); then
            printf '%s\n' "$output"
            return 0
        fi

        printf '%s\n' "$output"
        [[ $output == *"Could not get lock"* || $output == *"locked by another process"* ]] || return 1
        printf 'Attempt %d: another apt or dpkg is running.\n' "$attempt"
        sleep 5
    done
    return 1
}
