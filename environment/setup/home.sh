# The environment that dotnet starts in.

# What 'artgan pack' made: the program is built already, and nothing is installed.
is_bundle() {
    [[ -f $root/bundle.json ]]
}

# dotnet refuses a HOME that is unset or not there, and NuGet needs one it can write.
prepare_home() {
    local own="$artifacts/home"
    HOME=${HOME:-$own}
    [[ $HOME == /* ]] || HOME="$PWD/$HOME"
    if ! mkdir -p -- "$HOME" 2>/dev/null || [[ ! -w $HOME ]]; then
        HOME=$own
        mkdir -p -- "$HOME" || fail "'$root' cannot be written; clone it into a folder of your own, or set HOME to one."
    fi

    export HOME
}

# Sets `dotnet` to the program to call.
prepare_dotnet() {
    dotnet=dotnet
    if is_bundle; then
        dotnet="$root/dotnet/dotnet"
        export DOTNET_ROOT="$root/dotnet"
    elif ! command -v dotnet >/dev/null && [[ -x ${DOTNET_ROOT:-}/dotnet ]]; then
        dotnet="$DOTNET_ROOT/dotnet"
        PATH="$PATH:$DOTNET_ROOT"
    fi

    # No banner, no telemetry, and no build server that lives on after the call.
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
    export DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_ADD_GLOBAL_TOOLS_TO_PATH=false
    export DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1
    # MSBuild takes variables for properties, and some machines have one of this name.
    unset PLATFORM Platform
    export DOTNET_CLI_USE_MSBUILD_SERVER=0 MSBUILDDISABLENODEREUSE=1 UseSharedCompilation=false
}

has_sdk() {
    "$dotnet" --list-sdks 2>/dev/null | grep -q '^10\.'
}
