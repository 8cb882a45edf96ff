using ArtGan.Torch;

namespace ArtGan.Tests.Torch;

/// <summary>What PyTorch computed; made by fixtures/make_fixtures.py.</summary>
internal static class Fixture
{
    private static readonly Lazy<Dictionary<string, Tensor>> All =
        new(() => StateFile.Load(Path.Combine(AppContext.BaseDirectory, "Torch", "fixtures", "engine.safetensors")));

    internal static Tensor Get(string name) => All.Value[name];

    internal static IEnumerable<string> Names => All.Value.Keys;

    /// <summary>Tensors called name/kind0, name/kind1 and so on.</summary>
    internal static Tensor[] Several(string name, string kind) =>
        [.. Enumerable.Range(0, 9).Select(index => $"{name}/{kind}{index}").TakeWhile(All.Value.ContainsKey).Select(Get)];

    /// <summary>The multiplier of the fixtures' gradients: 1, 2, 3 ... scaled to at most 1.</summary>
    internal static Tensor Weights(Tensor like) => arange(1, like.numel() + 1, dtype: like.dtype).div(like.numel()).view(like.shape);

    internal static void Near(Tensor expected, Tensor actual, string what, double tolerance = 2e-5)
    {
        Assert.True(expected.shape.SequenceEqual(actual.shape), $"{what}: shape [{string.Join(", ", actual.shape)}] where PyTorch has [{string.Join(", ", expected.shape)}]");
        Assert.Equal(expected.dtype, actual.dtype);
        var scale = Math.Max(1, expected.to(ScalarType.Float64).abs().max().item<double>());
        var difference = (expected.to(ScalarType.Float64) - actual.to(ScalarType.Float64)).abs().max().item<double>();
        Assert.True(difference <= tolerance * scale, $"{what}: differs from PyTorch by {difference:g3} at a scale of {scale:g3}");
    }
}
