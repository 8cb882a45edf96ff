using ArtGan.Cli.Benchmarks.Cases;
using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks;

/// <summary>One case of the engine's benchmark.</summary>
/// <param name="Name">Its name; with "-bf16" for bfloat16 and "-graph" for a captured graph.</param>
/// <param name="PeerName">The case that the peer runs: the same in float32.</param>
/// <param name="Block">Runs that are timed together.</param>
/// <param name="BFloat16">Whether ours runs under autocast to bfloat16.</param>
/// <param name="Captured">Whether ours is recorded as a CUDA graph and replayed.</param>
/// <param name="Prepare">Prepares ours.</param>
internal sealed record EngineCase(string Name, string PeerName, int Block, bool BFloat16, bool Captured, Func<Setting, IStep> Prepare)
{
    private const string BFloat16Suffix = "-bf16";
    private const string GraphSuffix = "-graph";

    /// <summary>Every case, in the order of the table.</summary>
    public static IReadOnlyList<EngineCase> All { get; } =
        [.. Defined(), .. Defined().Where(each => each.Block == 1).Select(each => each.InBFloat16()), .. Defined().Where(CanBeCaptured).Select(each => each.AsGraph())];

    /// <summary>The cases of these names, or when there are none all that this machine can run.</summary>
    /// <param name="names">Names of cases.</param>
    /// <param name="device">Where they are to run.</param>
    /// <exception cref="UserException">A name is unknown, or asks for a graph where none can be captured.</exception>
    public static IReadOnlyList<EngineCase> Find(IReadOnlyCollection<string> names, Device device)
    {
        var canCapture = device.type == DeviceType.CUDA && CudaGraph.IsSupported;
        var chosen = names.Count > 0 ? [.. names.Select(Find)] : All.Where(each => canCapture || !each.Captured).ToList();
        return chosen.Find(each => each.Captured && !canCapture) is { } captured
            ? throw new UserException($"'{captured.Name}' replays a CUDA graph, which needs --device cuda and a libtorch with CUDA; leave '{GraphSuffix}' out.")
            : chosen;
    }

    /// <summary>The case of a name.</summary>
    /// <exception cref="UserException">The name is unknown.</exception>
    public static EngineCase Find(string name) =>
        All.FirstOrDefault(each => each.Name == name)
        ?? throw new UserException($"There is no benchmark case '{name}'{NearestName.Suggest(name, [.. All.Select(each => each.Name)])}");

    // What takes less than milliseconds is timed in blocks, and has no form in bfloat16.
    private static IEnumerable<EngineCase> Defined() =>
    [
        Create("add1", setting => new AddStep(setting), block: 100_000),
        Create("adam-dcgan64-g", setting => new AdamStep(setting), block: 10),
        Create("dcgan28", GanStep.Digits),
        Create("dcgan64", GanStep.Pictures),
        Create("wgangp64-critic", setting => new CriticStep(WassersteinGame.Dcgan(), setting)),
        Create("wgangp64-gen", setting => new GeneratorStep(WassersteinGame.Dcgan(), setting)),
        Create("unet32-critic", setting => new CriticStep(WassersteinGame.UNet(), setting)),
        Create("unet32-gen", setting => new GeneratorStep(WassersteinGame.UNet(), setting)),
        Create("gatys256", setting => new GatysStep(256, setting)),
        Create("gatys512", setting => new GatysStep(512, setting)),
    ];

    private static EngineCase Create(string name, Func<Setting, IStep> prepare, int block = 1) => new(name, name, block, false, false, prepare);

    // Not what is timed in blocks, nor L-BFGS, which decides by what it has computed.
    private static bool CanBeCaptured(EngineCase engineCase) => engineCase.Block == 1 && !engineCase.Name.StartsWith("gatys", StringComparison.Ordinal);

    private EngineCase InBFloat16() => this with { Name = Name + BFloat16Suffix, BFloat16 = true };

    private EngineCase AsGraph() => this with { Name = Name + GraphSuffix, Captured = true, Prepare = setting => new CapturedStep(Prepare(setting), setting.Device) };
}
