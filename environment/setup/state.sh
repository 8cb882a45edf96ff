# What was built from what: a part is fresh while its stamp holds the fingerprint of its sources and outputs.
# Stamps are removed before anything is touched and written last, so that a call cut off anywhere is seen.

# fingerprint SEED PATH...: of the content of all files below the paths (relative to the root).
fingerprint() {
    local seed=$1 path paths=()
    shift
    for path in "$@"; do
        [[ ! -e $root/$path ]] || paths+=("$path")
    done
    {
        printf '%s\n' "$seed"
        (cd -- "$root" && find "${paths[@]}" -type f ! -name '*.md' -print0 | LC_ALL=C sort -z | xargs -0 -r sha256sum)
    } | sha256sum | cut -d ' ' -f 1
}

# stamp_text FINGERPRINT OUTPUT...: false where an output is absent. Size and time tell when something else wrote it.
stamp_text() {
    local outputs
    outputs=$(stat -c '%s %.9Y' -- "${@:2}" 2>/dev/null) || return 1
    printf '%s\n%s\n' "$1" "$outputs"
}

# is_fresh PART FINGERPRINT OUTPUT...
is_fresh() {
    local text stamp="$artifacts/setup/$1.stamp"
    [[ -f $stamp ]] && text=$(stamp_text "${@:2}") && [[ $(<"$stamp") == "$text" ]]
}

# begin WORK PART...: false where this work was cut off earlier, so that its leftovers cannot be trusted.
begin() {
    local part begun="$artifacts/setup/$1.begun"
    for part in "${@:2}"; do
        rm -f -- "$artifacts/setup/$part.stamp"
    done
    [[ ! -e $begun ]] || return 1
    : >"$begun"
}

# finish WORK
finish() {
    rm -f -- "$artifacts/setup/$1.begun"
}

# stamp PART FINGERPRINT OUTPUT...
stamp() {
    local file="$artifacts/setup/$1.stamp"
    stamp_text "${@:2}" >"$file.new" && mv -f -- "$file.new" "$file"
}

# CMake's caches and NuGet's lists hold absolute paths: after a move they are thrown away.
forget_moved_checkout() {
    local record="$artifacts/setup/root"
    if [[ ! -f $record || $(<"$record") != "$root" ]]; then
        rm -rf -- "$artifacts/obj" "$artifacts/native/build"
        printf '%s\n' "$root" >"$record"
    fi
}

lock_setup() {
    exec 9>"$artifacts/setup.lock"
    if command -v flock >/dev/null && ! flock -n 9; then
        say "Another call is setting this checkout up; waiting for it."
        flock 9
    fi
}

unlock_setup() {
    exec 9>&-
}
