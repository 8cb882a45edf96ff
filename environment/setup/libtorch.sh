# Which libtorch the tensor bridge is built against. In this order: the folder in LIBTORCH; Python's, where the
# machine has an NVIDIA GPU and that torch knows CUDA; the system's (Debian's libtorch-dev); Python's.

system_prefix=/usr

# choose_libtorch sets, of the one that is taken:
#   libtorch_source    LIBTORCH, Debian or Python
#   libtorch_root      its folder with include/ and lib/; empty for the system's
#   libtorch_key       the folder name of its bridge: version, and a hash of path, size and time of the library
#   libtorch_problem   why it cannot be used, in one sentence; empty where it can
choose_libtorch() {
    libtorch_root='' libtorch_problem='' libtorch_key=''
    if [[ -n ${LIBTORCH:-} ]]; then
        libtorch_source=LIBTORCH
        libtorch_root=$(readlink -f -- "$LIBTORCH" || printf '%s' "$LIBTORCH")
    elif has_gpu && libtorch_root=$(python_libtorch) && [[ -e $libtorch_root/lib/libtorch_cuda.so ]]; then
        libtorch_source=Python
    elif libtorch_root='' && [[ -n $(system_libtorch) ]]; then
        libtorch_source=Debian
    elif libtorch_root=$(python_libtorch); then
        libtorch_source=Python
    else
        libtorch_source=Debian libtorch_root=''
    fi
    examine_libtorch
}

has_gpu() {
    [[ -e /dev/nvidiactl || -e /dev/nvidia0 || -e /proc/driver/nvidia/version ]]
}

# The folder of Python's torch; found, not imported, which would take seconds.
python_libtorch() {
    local python folder
    for python in python3 python; do
        folder=$("$python" -c 'import importlib.util as u; s = u.find_spec("torch"); print(s.submodule_search_locations[0] if s else "")' 2>/dev/null) || continue
        # Debian's Python package has no headers of its own: it belongs to the system's libtorch.
        [[ -e $folder/include/torch/csrc/autograd/autograd.h ]] || continue
        readlink -f -- "$folder"
        return
    done
    return 1
}

# The system's library file.
system_libtorch() {
    local folder
    [[ -e $system_prefix/include/torch/csrc/autograd/autograd.h ]] || return 0
    for folder in "$system_prefix"/lib/*-linux-gnu "$system_prefix/lib64" "$system_prefix/lib"; do
        [[ ! -e $folder/libtorch_cpu.so ]] || { readlink -f -- "$folder/libtorch_cpu.so"; return; }
    done
}

examine_libtorch() {
    local library headers version
    if [[ -n $libtorch_root ]]; then
        library=$(readlink -f -- "$libtorch_root/lib/libtorch_cpu.so" || true)
        headers=$libtorch_root/include
    else
        library=$(system_libtorch)
        headers=$system_prefix/include
    fi

    if [[ ! -f $library || ! -e $headers/torch/csrc/autograd/autograd.h ]]; then
        if [[ $libtorch_source == LIBTORCH ]]; then
            libtorch_problem="LIBTORCH is '$LIBTORCH', which is no libtorch with its headers; set it to a folder that holds include/torch and lib/libtorch_cpu.so, or unset it."
        else
            libtorch_problem="No libtorch was found; install a Python torch that 'python3' can import, or set LIBTORCH to the folder of an unpacked libtorch."
        fi
        return
    fi

    version=$(libtorch_version "$headers")
    if [[ ! $version =~ ^(1\.(1[3-9]|[2-9][0-9])|[2-9]|[1-9][0-9])\. ]]; then
        libtorch_problem="The libtorch in '${libtorch_root:-$library}' is version ${version:-unknown}, and ArtGan needs 1.13 or newer; set LIBTORCH to a newer one."
        return
    fi
    libtorch_key="torch-$version-$(printf '%s\n' "$library" "$(stat -c '%s %.9Y' -- "$library")" | sha256sum | cut -c 1-12)"
}

# libtorch_version HEADERS: the version that the headers say; from 2.9 on the second only includes the first.
libtorch_version() {
    local file name value numbers=()
    for file in "$1/torch/headeronly/version.h" "$1/torch/csrc/api/include/torch/version.h"; do
        [[ -f $file && ${#numbers[@]} == 0 ]] || continue
        while read -r _ name value _; do
            [[ $name != TORCH_VERSION_@(MAJOR|MINOR|PATCH) ]] || numbers+=("$value")
        done < <(grep '^#define TORCH_VERSION_' -- "$file")
    done
    (IFS=. && printf '%s' "${numbers[*]}")
}

# What the bridge is told apart by in reports: a package's version, which headers need not know.
libtorch_package() {
    case $libtorch_source in
        Debian) dpkg-query -W -f '${Package} ${Version}' libtorch-dev 2>/dev/null || true ;;
        *) [[ ! -f $libtorch_root/build-version ]] || printf 'libtorch %s' "$(<"$libtorch_root/build-version")"
            [[ ! -f $libtorch_root/version.py ]] || sed -n "s/^__version__ = '\(.*\)'.*/torch \1/p" "$libtorch_root/version.py" ;;
    esac
}
