using ArtGan.Tests.Torch.Oracle;

namespace ArtGan.Tests.Torch.Surface;

/// <summary>Expressions of PyTorch and what stands for each with our engine, over the same named inputs.</summary>
internal sealed class Cases(Tolerance tolerance, Func<Random, Input[]> inputs) : Dictionary<string, Func<IReadOnlyDictionary<string, Tensor>, Tensor[]>>
{
    internal TheoryData<string> Names => [.. Keys];

    internal void Add(string python, Func<IReadOnlyDictionary<string, Tensor>, Tensor> ours) => Add(python, values => [ours(values)]);

    /// <summary>Compares values and gradients, in both precisions, on inputs of a random shape for each.</summary>
    internal void Check(string python)
    {
        // The same shapes and values in every run, and others for each case.
        var random = new Random(python.Aggregate(17, (hash, letter) => unchecked((hash * 31) + letter)));
        manual_seed(random.Next());
        foreach (var type in Comparison.SingleAndDouble)
        {
            PyTorch.Agrees(python, this[python], new Comparison { Tolerance = tolerance, Types = [type] }, inputs(random));
        }
    }

    /// <summary>A shape of one to three dimensions of one to five.</summary>
    internal static long[] Shape(Random random) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => (long)random.Next(1, 6))];

    internal static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];

    internal static Tensor[] All((Tensor, Tensor, Tensor) three) => [three.Item1, three.Item2, three.Item3];
}
