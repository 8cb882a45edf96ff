# Front-ends give a kernel some seconds to start and show nobody what a build says: it starts from what is built.

# Ends the call where nothing whole is there to start; where the sources have changed since, it only says so.
require_built_kernel() {
    local outputs
    ! is_bundle || return 0
    mapfile -t outputs < <(project_outputs cli)
    if [[ ! -f $artifacts/setup/cli.stamp ]] || ! stat -- "${outputs[@]}" >/dev/null 2>&1; then
        fail "The kernel is not built, or is being built just now; run '$root/environment/artgan kernel install' and start it again."
    fi

    sources_are_old || say "The sources have changed since the kernel was built; it runs as it was built, and 'artgan kernel install' builds the new ones."
}

# By times first, which takes a tenth of reading the sources; times alone may be newer than the content.
sources_are_old() {
    local stamp="$artifacts/setup/cli.stamp" path paths=()
    for path in "${shared_sources[@]}"; do
        [[ ! -e $root/$path ]] || paths+=("$root/$path")
    done
    [[ -n $(find "${paths[@]}" -newer "$stamp" ! -name '*.md' -print -quit) ]] || return 0
    local print
    read -r print <"$stamp"
    [[ $print == "$(project_fingerprint cli)" ]] && touch -c -- "$stamp" 2>/dev/null
}
