# The C# projects: 'cli' is the command, 'tests' holds it and its tests.

shared_sources=(lib environment/kernel environment/cli ArtGan.Lib.csproj packages.lock.json
    Directory.Build.props Directory.Build.targets Directory.Packages.props .editorconfig global.json NuGet.config)

project_file() {
    case $1 in
        cli) printf '%s/environment/cli/ArtGan.Cli.csproj' "$root" ;;
        tests) printf '%s/tests/ArtGan.Tests.csproj' "$root" ;;
    esac
}

entry_point() {
    if is_bundle; then
        printf '%s/app/ArtGan.Cli.dll' "$root"
    else
        printf '%s/bin/ArtGan.Cli/release/ArtGan.Cli.dll' "$artifacts"
    fi
}

# project_outputs PROJECT: the files whose absence or change means that it must be built again, one a line.
project_outputs() {
    local name folder="$artifacts/bin/ArtGan.Cli/release"
    printf '%s\n' "$folder"/ArtGan.{Cli,Kernel,Lib}.dll "$folder"/ArtGan.Cli.{deps,runtimeconfig}.json
    [[ $1 != tests ]] || printf '%s\n' "$artifacts/bin/ArtGan.Tests/release/ArtGan.Tests.dll"
}

project_fingerprint() {
    case $1 in
        cli) fingerprint "$root" "${shared_sources[@]}" ;;
        tests) fingerprint "$root" "${shared_sources[@]}" tests ;;
    esac
}

project_is_fresh() {
    local outputs
    mapfile -t outputs < <(project_outputs "$1")
    is_fresh "$1" "$(project_fingerprint "$1")" "${outputs[@]}"
}

build_project() {
    local project=$1 print outputs log
    project_is_fresh "$project" && return
    print=$(project_fingerprint "$project")
    mapfile -t outputs < <(project_outputs "$project")
    log=$(log_of "$project")

    # A compiler cut off in the middle leaves files that look finished.
    begin projects cli tests || rm -rf -- "$artifacts/obj"
    # Unlinked, not overwritten: a running process keeps the files it has open.
    rm -f -- "$artifacts"/bin/ArtGan.{Cli,Kernel,Lib}/release/*.dll
    if step "Building the C# projects ($project)" "$project" compile_project "$project"; then
        stamp "$project" "$print" "${outputs[@]}"
        # The tests' build brings the command along.
        [[ $project == cli ]] || stamp_command
        finish projects
        return
    fi

    case $(<"$log") in
        *NU1301* | *NU1101* | *NU1801*)
            say "NuGet packages could not be downloaded; check the network and the sources in NuGet.config, then run this again." ;;
        *NU1004*)
            say "A project asks for other packages than its packages.lock.json holds; run 'dotnet restore --force-evaluate' on it and commit the file." ;;
        *"No space left on device"*)
            say "The disk is full; free about 1 GB and run this again." ;;
        *)
            say "The C# projects could not be built; the whole log is in $log." ;;
    esac
    # Errors in the sources leave nothing half written: the next build may go on from here.
    ! grep -qE 'error (CS|CA|IDE|NU)[0-9]' "$log" || finish projects
    return 1
}

stamp_command() {
    local outputs
    mapfile -t outputs < <(project_outputs cli)
    stamp cli "$(project_fingerprint cli)" "${outputs[@]}"
}

# From the root, so that a global.json in the caller's folder has no say.
compile_project() {
    cd -- "$root" && "$dotnet" build "$(project_file "$1")" --configuration Release --verbosity minimal -clp:NoSummary -p:RestoreLockedMode=true
}
