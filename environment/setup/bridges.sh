# The native bridges: lib/NAME/native becomes libartgan_NAME.so, in lower case, below artifacts/native. The one over
# libtorch lies in a folder of its own for each libtorch, so that switching between them builds and mixes nothing.

bridge_names() {
    local file name
    for file in "$root"/lib/*/native/CMakeLists.txt; do
        [[ -f $file ]] || continue
        name=$(basename -- "${file%/native/CMakeLists.txt}")
        [[ $name == Torch ]] || ! is_bundle || has_libvips || continue
        printf '%s\n' "$name"
    done
}

# A bundle goes without where libvips is not: pictures are written by simpler means then.
has_libvips() {
    command -v pkg-config >/dev/null && pkg-config --exists vips libjpeg
}

# bridge_part NAME: what its stamps and build folders are called.
bridge_part() {
    if [[ $1 == Torch ]]; then printf 'Torch-%s' "$libtorch_key"; else printf '%s' "$1"; fi
}

bridge_output() {
    local folder="$artifacts/native"
    [[ $1 != Torch ]] || folder="$folder/$libtorch_key"
    printf '%s/libartgan_%s.so' "$folder" "${1,,}"
}

# Not the sources alone: another libvips or compiler makes another bridge; another libtorch has another part.
bridge_fingerprint() {
    local versions=''
    versions=$(dpkg-query -W -f '${Package} ${Version}\n' libvips-dev g++ 2>/dev/null || true)
    fingerprint "$root $(uname -m) $versions" "lib/$1/native"
}

bridges_are_fresh() {
    local name
    [[ -z $libtorch_problem ]] || return 1
    for name in $(bridge_names); do
        is_fresh "bridge-$(bridge_part "$name")" "$(bridge_fingerprint "$name")" "$(bridge_output "$name")" || return 1
    done
}

build_bridges() {
    local name print part all_built=0
    if [[ -n $libtorch_problem ]]; then
        say "$libtorch_problem"
        return 1
    fi

    for name in $(bridge_names); do
        part=$(bridge_part "$name")
        print=$(bridge_fingerprint "$name")
        is_fresh "bridge-$part" "$print" "$(bridge_output "$name")" && continue
        build_bridge "$name" "$part" "$print" || all_built=1
    done
    return "$all_built"
}

build_bridge() {
    local name=$1 part=$2 print=$3 build="$artifacts/native/build/$2"
    if ! command -v cmake >/dev/null || ! command -v ${CXX:+"$CXX"} c++ g++ clang++ >/dev/null; then
        say "The native bridge $name cannot be built: this machine lacks CMake or a C++ compiler; install them and run this again."
        return 1
    fi

    begin "bridge-$part" "bridge-$part" || rm -rf -- "$build"
    if step "Building the native bridge $name$(bridge_origin "$name")" "bridge-$part" compile_bridge "$name" "$build"; then
        stamp "bridge-$part" "$print" "$(bridge_output "$name")"
        finish "bridge-$part"
        return
    fi

    say "The native bridge $name could not be built; the whole log is in $(log_of "bridge-$part")."
    return 1
}

bridge_origin() {
    [[ $1 != Torch ]] || printf ' for %s' "$(libtorch_title)"
}

libtorch_title() {
    local version=${libtorch_key#torch-}
    printf 'libtorch %s (%s)' "${version%-*}" "${libtorch_root:-$libtorch_source}"
}

# Built aside and renamed: a running process keeps the bridge it has loaded.
compile_bridge() {
    local name=$1 build=$2 output options=()
    output=$(bridge_output "$name")
    [[ $name != Torch ]] || options=("-DLIBTORCH=$libtorch_root")
    mkdir -p -- "$(dirname -- "$output")" \
        && cmake -S "$root/lib/$name/native" -B "$build" -DCMAKE_BUILD_TYPE=Release "-DCMAKE_LIBRARY_OUTPUT_DIRECTORY=$build/out" "${options[@]}" \
        && cmake --build "$build" --parallel "$(nproc)" \
        && { [[ $name != Torch ]] || write_libtorch_record "$(dirname -- "$output")/libtorch.txt"; } \
        && mv -f -- "$build/out/$(basename -- "$output")" "$output"
}

# Read by the library when it loads the bridge.
write_libtorch_record() {
    printf '%s\n' "source=$libtorch_source" "root=$libtorch_root" "package=$(libtorch_package)" >"$1.new" && mv -f -- "$1.new" "$1"
}

# Tells the process to start which bridge is its own; a process started without the launcher takes the last one used.
select_bridge() {
    local link="$artifacts/native/libartgan_torch.so" target="$libtorch_key/libartgan_torch.so"
    [[ -n $libtorch_key && -e $artifacts/native/$target ]] || return 0
    [[ -n ${ARTGAN_NATIVE:-} ]] || export ARTGAN_TORCH_BRIDGE="$artifacts/native/$target"
    if [[ ! -L $link || $(readlink -- "$link") != "$target" ]]; then
        ln -s -- "$target" "$link.$$" && mv -f -T -- "$link.$$" "$link"
    fi
}
