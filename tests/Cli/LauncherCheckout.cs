using System.Diagnostics;

namespace ArtGan.Tests.Cli;

/// <summary>
/// A small checkout with the real launcher in it, and a PATH of stand-ins for dotnet, cmake and apt-get that
/// write down how they were called. A file "fail-NAME" makes the stand-in NAME fail.
/// </summary>
internal sealed class LauncherCheckout : IDisposable
{
    private static readonly string[] Tools =
    [
        "basename", "bash", "cat", "cut", "dirname", "env", "find", "flock", "grep", "ln", "mkdir", "mv", "nproc",
        "readlink", "rm", "sed", "sha256sum", "sort", "stat", "tail", "touch", "uname", "xargs",
    ];

    private static readonly Dictionary<string, string> StandIns = new()
    {
        ["dotnet"] = """
            case $1 in
                --list-sdks) [[ -e $STATE/no-sdk ]] || echo '10.0.401 [/sdk]' ;;
                build)
                    [[ -d $HOME && ! -e $STATE/fail-dotnet ]] || { echo 'error CS0001: broken'; exit 1; }
                    for folder in Cli Tests; do
                        mkdir -p "$CHECKOUT/artifacts/bin/ArtGan.$folder/release" "$CHECKOUT/artifacts/obj"
                        touch "$CHECKOUT/artifacts/bin/ArtGan.$folder/release"/ArtGan.{Cli,Kernel,Lib,Tests}.dll
                        touch "$CHECKOUT/artifacts/bin/ArtGan.$folder/release"/ArtGan.Cli.{deps,runtimeconfig}.json
                    done ;;
                *) printf 'bridge %s\n' "${ARTGAN_TORCH_BRIDGE:-none}" >>"$STATE/calls"; printf '%s\n' "$PWD" "$HOME" "${@:2}" ;;
            esac
            """,
        ["cmake"] = """
            if [[ $1 == --build ]]; then
                [[ ! -e $STATE/gate ]] || read -r _ <"$STATE/gate"
                [[ ! -e $STATE/kill-cmake ]] || { rm "$STATE/kill-cmake"; touch "$2/leftover"; kill -KILL "$PPID" "$$"; }
                [[ ! -e $STATE/fail-cmake ]] || { for line in {1..40}; do echo "line $line"; done; exit 2; }
                mkdir -p "$2/out"
                touch "$2/out/libartgan_torch.so"
            else
                mkdir -p "$4"
            fi
            """,
        ["dpkg-query"] = """[[ -e $STATE/no-libraries ]] || printf '%s installed\n' "${@:4}" """,
        ["dpkg"] = "",
        ["apt-get"] = """
            [[ ! -e $STATE/lock-apt ]] || { rm "$STATE/lock-apt"; echo 'E: Could not get lock /var/lib/apt/lists/lock.'; exit 100; }
            [[ ! -e $STATE/fail-apt-get ]] || exit 100
            [[ $* != *' install '* ]] || rm -f "$STATE/no-libraries"
            """,
        ["id"] = "if [[ -e $STATE/root ]]; then echo 0; else echo 1000; fi",
        ["sleep"] = "",
        ["g++"] = "",
        ["make"] = "",
        ["npm"] = "",
        ["chromium"] = "",
        ["jupyter-kernelspec"] = "",
    };

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("artgan launcher ");

    public LauncherCheckout()
    {
        Directory.CreateDirectory(State);
        Directory.CreateDirectory(Bin);
        foreach (var tool in Tools)
        {
            File.CreateSymbolicLink(Path.Combine(Bin, tool), Path.Combine(Directory.Exists("/usr/bin") && File.Exists($"/usr/bin/{tool}") ? "/usr/bin" : "/bin", tool));
        }

        foreach (var (name, body) in StandIns)
        {
            WriteProgram(Path.Combine(Bin, name), $"#!/usr/bin/env bash\necho \"{name} $*\" >>\"$STATE/calls\"\n{body}\n");
        }

        Write("ArtGan.Lib.csproj", "<Project />");
        Write("lib/Torch/native/CMakeLists.txt", "project(artgan_torch)");
        Write("lib/Common/A.cs", "class A;");
        CopyLauncher();
        MakeLibtorch("system/usr", "1.13.0");
    }

    /// <summary>The folder that LIBTORCH names for the launcher; null leaves it to the system's.</summary>
    public string? Libtorch { get; set; }

    public string Root => Path.Combine(folder.FullName, "check out");

    public string Outside => Directory.CreateDirectory(Path.Combine(folder.FullName, "elsewhere")).FullName;

    public string Launcher => Path.Combine(Root, "environment", "artgan");

    private string State => Path.Combine(folder.FullName, "state");

    private string Bin => Path.Combine(folder.FullName, "bin");

    public void Dispose() => folder.Delete(recursive: true);

    public void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    public string InRoot(string path) => Path.Combine(Root, path);

    public string InState(string path) => Path.Combine(State, path);

    /// <summary>A folder that looks like an unpacked libtorch.</summary>
    public string MakeLibtorch(string name, string version)
    {
        var libtorch = Path.Combine(folder.FullName, name);
        string[] numbers = version.Split('.');
        foreach (var (path, text) in new[]
        {
            ("include/torch/csrc/autograd/autograd.h", ""),
            ("include/torch/csrc/api/include/torch/version.h", $"#define TORCH_VERSION_MAJOR {numbers[0]}\n\n#define TORCH_VERSION_MINOR {numbers[1]}\n#define TORCH_VERSION_PATCH {numbers[2]}\n#define TORCH_VERSION \\\n  \"{version}\"\n"),
            ("lib/libtorch_cpu.so", version),
        })
        {
            var file = Path.Combine(libtorch, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        return libtorch;
    }

    /// <summary>The bridges to libtorch that lie in the checkout.</summary>
    public string[] TorchBridges() => [.. Directory.EnumerateDirectories(InRoot("artifacts/native"), "torch-*").Order(StringComparer.Ordinal).Select(each => Path.Combine(each, "libartgan_torch.so"))];

    /// <summary>Moves dotnet from the PATH to where a bundle has it.</summary>
    public void BringRuntime()
    {
        Directory.CreateDirectory(InRoot("dotnet"));
        File.Move(Path.Combine(Bin, "dotnet"), InRoot("dotnet/dotnet"));
    }

    public void Set(string condition) => File.WriteAllText(InState(condition), "");

    public void Clear(string condition) => File.Delete(InState(condition));

    public void RemoveProgram(string name) => File.Delete(Path.Combine(Bin, name));

    /// <summary>How the stand-ins were called since the last look.</summary>
    public string[] TakeCalls()
    {
        var path = InState("calls");
        var calls = File.Exists(path) ? File.ReadAllLines(path) : [];
        File.Delete(path);
        return calls;
    }

    public Call Run(params string[] arguments) => Run(Launcher, Path.Combine(folder.FullName, "home"), arguments);

    public Call Run(string launcher, string? home, string[] arguments)
    {
        using var process = Start(launcher, home, arguments);
        return Finish(process);
    }

    public static Call Finish(Process process)
    {
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Call(process.ExitCode, output, error.Result);
    }

    public Process Start(string launcher, string? home, string[] arguments)
    {
        var start = new ProcessStartInfo(launcher, arguments) { WorkingDirectory = Outside, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["PATH"] = Bin;
        start.Environment["STATE"] = State;
        start.Environment["CHECKOUT"] = Root;
        if (Libtorch is not null)
        {
            start.Environment["LIBTORCH"] = Libtorch;
        }

        if (home is not null)
        {
            start.Environment["HOME"] = home;
        }

        return Process.Start(start)!;
    }

    private void CopyLauncher()
    {
        var source = Path.Combine(Repository.Root, "environment");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(source, "setup")))
        {
            // The system's libtorch is one of the test's own.
            Write($"environment/setup/{Path.GetFileName(file)}", File.ReadAllText(file).Replace("system_prefix=/usr", $"system_prefix='{folder.FullName}/system/usr'", StringComparison.Ordinal));
        }

        WriteProgram(Launcher, File.ReadAllText(Path.Combine(source, "artgan")));
    }

    private static void WriteProgram(string path, string text)
    {
        File.WriteAllText(path, text);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
