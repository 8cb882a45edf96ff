using System.Runtime.Intrinsics.X86;
using ArtGan.Data;

namespace ArtGan.Cli.Diagnosis;

/// <summary>Examines the machine; what a probe cannot find out becomes a problem in the report, never an error.</summary>
internal sealed class Doctor
{
    private const int LeastDiskMb = 2048;
    private const int LeastMemoryMb = 1536;

    private const string TorchBridge = "Torch";

    private readonly string root = Repository.Root;
    private readonly bool bundle = Repository.IsBundle;
    private readonly List<string> problems = [];
    private readonly List<string> slow = [];

    /// <summary>Examines.</summary>
    /// <param name="cancellation">Ends the examination.</param>
    public static Task<DoctorReport> ExamineAsync(CancellationToken cancellation) => new Doctor().LookAsync(cancellation);

    private async Task<DoctorReport> LookAsync(CancellationToken cancellation)
    {
        var packages = Try("The list of Debian packages", () => DebianPackage.Parse(File.ReadLines(Path.Combine(root, "environment", "setup", "packages.txt")))) ?? [];
        var tools = await TryAsync("The programs", () => ToolProbe.LookAsync(cancellation)) ?? new Dictionary<string, string?>();
        var machine = Try("The machine", () => MachineProbe.Look(root)) ?? new MachineReport(null, null, "", Environment.ProcessorCount, 0, null, null, null);
        var bridges = Try("The native bridges", Bridges) ?? [];
        // Without its bridge there is nothing to load, and the report says so already.
        var engine = bridges.All(each => each.Name != TorchBridge || each.Built) ? Try("The tensor engine", EngineProbe.Look) : null;
        var missing = bundle ? [] : await TryAsync("The installed packages", () => DebianPackage.FindMissingAsync(packages, cancellation)) ?? [];
        missing = [.. missing.Where(each => each.NeededFor != DebianPackage.SystemLibtorch || each.IsNeeded(engine))];
        var data = Try("The data sets", Data) ?? [];
        Judge(machine, bridges, engine, missing);
        return new DoctorReport(
            problems.Count == 0, machine, tools, engine, bridges, data, missing,
            missing.Count > 0 ? DebianPackage.InstallLine(missing) : null,
            problems, slow);
    }

    private void Judge(MachineReport machine, IReadOnlyList<BridgeReport> bridges, EngineReport? engine, IReadOnlyList<DebianPackage> missing)
    {
        problems.AddRange(missing.Where(each => each.IsNeeded(engine))
            .Select(each => $"The package {each.Package} is missing ({each.Purpose})."));
        problems.AddRange(bridges.Where(each => !each.Built && !IsDispensable(each))
            .Select(each => $"The native bridge {each.Name} is not built; 'environment/artgan doctor' builds it once its packages are there."));
        if (machine.DiskFreeMb < LeastDiskMb)
        {
            problems.Add(FormattableString.Invariant($"Only {machine.DiskFreeMb} MB are free on the disk of the checkout; a first run needs about {LeastDiskMb}."));
        }

        if (machine.MemoryAvailableMb < LeastMemoryMb)
        {
            slow.Add(FormattableString.Invariant($"Only {machine.MemoryAvailableMb} MB of memory are free; training needs up to {LeastMemoryMb}."));
        }

        if (engine is not null)
        {
            slow.AddRange(EngineProbe.SlowThings(engine, machine.Cores, Avx512F.IsSupported));
        }
    }

    // A bundle trains without libvips too.
    private bool IsDispensable(BridgeReport bridge) => bundle && bridge.Name != TorchBridge;

    /// <summary>As the launcher names them: lib/NAME/native becomes libartgan_NAME.so.</summary>
    private List<BridgeReport> Bridges()
    {
        return
        [
            .. Directory.EnumerateDirectories(Path.Combine(root, "lib"))
                .Where(each => File.Exists(Path.Combine(each, "native", "CMakeLists.txt")))
                .Select(each => Path.GetFileName(each))
                .Order(StringComparer.Ordinal)
                .Select(name => (Name: name, Path: NativeLibraries.PathOf($"artgan_{name.ToLowerInvariant()}")))
                .Select(each => new BridgeReport(each.Name, each.Path, File.Exists(each.Path))),
        ];
    }

    private static List<DataReport> Data()
    {
        var store = new AssetStore();
        return [.. new ManifestCatalog().Load().Select(manifest => new DataReport(manifest.Name, store.IsCached(manifest)))];
    }

    private T? Try<T>(string what, Func<T> look) where T : class => TryAsync(what, () => Task.FromResult(look())).GetAwaiter().GetResult();

    private async Task<T?> TryAsync<T>(string what, Func<Task<T>> look) where T : class
    {
        try
        {
            return await look();
        }
        catch (UserException error)
        {
            problems.Add(error.Message);
        }
        catch (Exception error) when (error is not OperationCanceledException and not OutOfMemoryException)
        {
            // A native library that cannot be loaded shows itself inside other errors.
            var cause = error.GetBaseException();
            problems.Add(cause is UserException ? cause.Message : $"{what} could not be examined: {cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ")}");
        }

        return null;
    }
}
