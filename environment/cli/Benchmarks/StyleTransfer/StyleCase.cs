using ArtGan.Style;
using ArtGan.Training;

namespace ArtGan.Cli.Benchmarks.StyleTransfer;

/// <summary>One case of the benchmark of style transfer: a painting from its first step to its last.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What is timed, for people.</param>
/// <param name="Size">Rows and columns of the painting.</param>
/// <param name="Steps">Steps of L-BFGS.</param>
/// <param name="Rounds">Timings behind each median.</param>
/// <param name="HasPeer">Whether PyTorch paints the same, in float32.</param>
internal sealed record StyleCase(string Name, string Description, int Size, int Steps, int Rounds, bool HasPeer)
{
    private const int PaintingSteps = 20, TileSteps = 3, TileEdge = 384;

    /// <summary>Numbers inside our network.</summary>
    public Precision Precision { get; init; } = Precision.Full;

    /// <summary>Whether our network sees the picture in tiles.</summary>
    public StyleTiles Tiles { get; init; } = StyleTiles.Automatic;

    /// <summary>Every case, in the order of the table.</summary>
    public static IReadOnlyList<StyleCase> All { get; } =
    [
        new("gatys-512", $"Gatys' loss on VGG-19, 512 px, {PaintingSteps} steps of L-BFGS, float32", 512, PaintingSteps, 3, true),
        new("gatys-512-bf16", $"the same in bfloat16, beside PyTorch's float32", 512, PaintingSteps, 3, true) { Precision = Precision.Mixed },
        new("whole-512", $"512 px all at once, {TileSteps} steps", 512, TileSteps, 1, false) { Tiles = StyleTiles.None },
        new("streamed-512", $"512 px with tiles in the shallow layers alone, {TileSteps} steps", 512, TileSteps, 1, false),
        new("streamed-1024", $"1024 px with tiles in the shallow layers alone, {TileSteps} steps", 1024, TileSteps, 1, false),
        .. ((int[])[512, 1024, 2048]).Select(size => new StyleCase(
            FormattableString.Invariant($"tiles-{size}"), $"{size} px in tiles of {TileEdge}, {TileSteps} steps", size, TileSteps, 1, false) { Tiles = new(TileEdge) }),
    ];

    /// <summary>Cases by name.</summary>
    /// <param name="names">The names; all where there is none.</param>
    /// <exception cref="UserException">There is no such case.</exception>
    public static IReadOnlyList<StyleCase> Find(IReadOnlyCollection<string> names) => names.Count == 0 ? All : [.. names.Select(Find)];

    /// <summary>A case by name.</summary>
    /// <exception cref="UserException">There is no such case.</exception>
    public static StyleCase Find(string name) =>
        All.FirstOrDefault(each => each.Name == name) ?? throw new UserException($"There is no case '{name}'{NearestName.Suggest(name, [.. All.Select(each => each.Name)])}");

    /// <summary>How we paint it.</summary>
    public NeuralStyleOptions Options => new() { Size = Size, Steps = Steps, Scales = 1, Recipe = "gatys", Precision = Precision, Tiles = Tiles };
}
