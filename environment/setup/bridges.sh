# The native bridges: lib/NAME/native becomes artifacts/native/libartgan_NAME.so, in lower case.

bridge_names() {
    local file
    for file in "$root"/lib/*/native/CMakeLists.txt; do
        [[ ! -f $file ]] || basename -- "${file%/native/CMakeLists.txt}"
    done
}

bridge_output() {
    printf '%s/native/libartgan_%s.so' "$artifacts" "${1,,}"
}

# Not the sources alone: another libtorch, libvips or compiler makes another bridge.
bridge_fingerprint() {
    local versions=''
    versions=$(dpkg-query -W -f '${Package} ${Version}\n' libtorch-dev libvips-dev g++ 2>/dev/null || true)
    fingerprint "$root $(uname -m) $versions" "lib/$1/native"
}

bridges_are_fresh() {
    local name
    for name in $(bridge_names); do
        is_fresh "bridge-$name" "$(bridge_fingerprint "$name")" "$(bridge_output "$name")" || return 1
    done
}

build_bridges() {
    local name print all_built=0
    for name in $(bridge_names); do
        print=$(bridge_fingerprint "$name")
        is_fresh "bridge-$name" "$print" "$(bridge_output "$name")" && continue
        build_bridge "$name" "$print" || all_built=1
    done
    return "$all_built"
}

build_bridge() {
    local name=$1 print=$2 build="$artifacts/native/build/$1"
    begin "bridge-$name" "bridge-$name" || rm -rf -- "$build"
    if step "Building the native bridge $name" "bridge-$name" compile_bridge "$name" "$build"; then
        stamp "bridge-$name" "$print" "$(bridge_output "$name")"
        finish "bridge-$name"
        return
    fi

    say "The native bridge $name could not be built; the whole log is in $(log_of "bridge-$name")."
    return 1
}

# Built aside and renamed: a running process keeps the bridge it has loaded.
compile_bridge() {
    local name=$1 build=$2
    cmake -S "$root/lib/$name/native" -B "$build" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_LIBRARY_OUTPUT_DIRECTORY=$build/out" \
        && cmake --build "$build" --parallel "$(nproc)" \
        && mv -f -- "$build/out/$(basename -- "$(bridge_output "$name")")" "$(bridge_output "$name")"
}
