# What the launcher says, always on standard error: standard output belongs to the command.

say() {
    printf 'artgan: %s\n' "$*" >&2
}

fail() {
    say "$*"
    exit 1
}

log_of() {
    printf '%s/log/%s.log' "$artifacts" "$1"
}

# step TITLE LOG COMMAND...: one line with its seconds; a failing command shows the end of its log.
# Functions run in a subshell of their own, and in a condition, where bash ignores 'set -e': they chain with '&&'.
step() {
    local title=$1 log start=$SECONDS
    log=$(log_of "$2")
    shift 2
    printf 'artgan: %s ... ' "$title" >&2
    # Descriptor 9 is the set-up lock: nothing that outlives the step may hold it.
    if ("$@") >"$log" 2>&1 </dev/null 9>&-; then
        printf '%d s\n' "$((SECONDS - start))" >&2
        return 0
    fi

    printf 'failed after %d s; the end of %s:\n' "$((SECONDS - start))" "$log" >&2
    tail -n 25 -- "$log" | sed 's/^/    /' >&2
    return 1
}
