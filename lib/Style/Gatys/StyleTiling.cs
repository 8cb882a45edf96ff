using System.Globalization;

namespace ArtGan.Style;

/// <summary>Chooses how a network's layers are walked, and what L-BFGS remembers, within the memory that there is.</summary>
/// <param name="Tiling">How.</param>
/// <param name="History">Pairs of vectors.</param>
/// <param name="Bytes">What both take beside what the process has already.</param>
internal sealed record StyleTiling(Tiling Tiling, int History, double Bytes)
{
    // With fewer pairs L-BFGS is little better than a descent along the gradient.
    private const int LeastHistory = 4;

    // From fast to small. The second look at the first layers took a fourteenth more time on a processor (512 px, one run: 21.4 s beside 20.0 s, with 0.75 GB
    // beside 1.3), and twice the time on an H200 (8.9 s beside 4.1 s).
    private static readonly Tiling[] Plans =
        [new(TilePlan.Streamed), new(TilePlan.Staged, 768), new(TilePlan.Staged, 384), new(TilePlan.Tiled, 256), new(TilePlan.Tiled, 128)];

    private static readonly Tiling All = new(TilePlan.Whole);

    /// <summary>Chooses for one size.</summary>
    /// <param name="memory">What a painting of that size takes.</param>
    /// <param name="options">The options.</param>
    /// <param name="steps">Steps at that size.</param>
    /// <param name="available">Bytes that may be taken.</param>
    /// <param name="isProcessor">Whether it is painted on the processor.</param>
    /// <exception cref="UserException">Nothing fits; the sentence says what would.</exception>
    public static StyleTiling For(StyleMemory memory, NeuralStyleOptions options, int steps, double available, bool isProcessor)
    {
        Tiling[] plans = options.Tiles.Edge switch { 0 => [All], { } edge => [new(TilePlan.Tiled, edge)], null => isProcessor ? Plans : [All, .. Plans] };
        var wanted = Math.Min(options.History, steps);
        var least = Math.Min(wanted, LeastHistory);
        foreach (var plan in plans)
        {
            var bytes = memory.Bytes(plan);
            if (bytes + memory.HistoryBytes(least) > available) continue;
            var pairs = memory.HistoryBytes(1) == 0 ? wanted : (int)Math.Clamp((available - bytes) / memory.HistoryBytes(1), least, wanted);
            return new(plan, pairs, bytes + memory.HistoryBytes(pairs));
        }

        var needed = plans.Min(memory.Bytes) + memory.HistoryBytes(least);
        throw new UserException(string.Create(CultureInfo.InvariantCulture,
            $"The painting needs about {needed / 1e6:0} MB more than the process has, and {Math.Max(0, available) / 1e6:0} MB may be taken; choose a smaller size{(options.Tiles.Edge is null ? "" : ", let the tiles be chosen (auto)")}{(options.Optimizer == StyleOptimizer.Adam ? "" : ", the optimiser adam")}, or allow more memory."));
    }
}
