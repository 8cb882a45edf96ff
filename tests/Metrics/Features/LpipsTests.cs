using ArtGan.Data;
using ArtGan.Metrics;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Metrics.Features;

public sealed class LpipsTests
{
    [WeightsFact("lpips-squeezenet")]
    public void Distances_are_those_of_the_papers_formula_over_torchvisions_layers()
    {
        using var scope = NewDisposeScope();
        var fixture = FeatureFixture.Read();
        var small = fixture["pictures"];
        var large = small.repeat_interleave(2, 2).repeat_interleave(2, 3);
        using var lpips = Lpips.Open(new AssetStore(), CPU);
        float Distance(Tensor pictures) => lpips.Distance(pictures.narrow(0, 0, 1), pictures.narrow(0, 1, 1)).item<float>();

        Assert.Equal(fixture["lpips"].item<float>(), Distance(large), 1e-4f);
        Assert.Equal(fixture["lpips.small"].item<float>(), Distance(small), 1e-4f);
        Assert.Equal(fixture["lpips.grey"].item<float>(), Distance(large.narrow(1, 0, 1)), 1e-4f);
    }

    [WeightsFact("lpips-squeezenet")]
    public void A_picture_is_like_itself_and_less_like_itself_the_more_noise_is_on_it()
    {
        using var scope = NewDisposeScope();
        var picture = FeatureFixture.Read()["pictures"].narrow(0, 0, 1);
        using var generator = new Generator(1);
        var noise = randn(picture.shape, generator: generator);
        using var lpips = Lpips.Open(new AssetStore(), CPU);
        float[] levels = [0, 4, 16, 64];
        var noisy = cat([.. levels.Select(level => picture.add(noise.mul(level)).clamp(0, 255).to(ScalarType.Byte))], 0);

        var distances = lpips.Distance(picture.expand(levels.Length, -1, -1, -1), noisy).data<float>().ToArray();

        Assert.Equal(0, distances[0]);
        Assert.Equal(distances.Order(), distances);
        Assert.True(distances[1] > 0);
    }

    [WeightsFact("lpips-squeezenet")]
    public void Pictures_that_do_not_go_together_are_refused()
    {
        using var scope = NewDisposeScope();
        using var lpips = Lpips.Open(new AssetStore(), CPU);

        Assert.StartsWith(
            "LPIPS compares pictures pair by pair, which [2, 3, 64, 64] and [1, 3, 64, 64] do not allow",
            Assert.Throws<UserException>(() => lpips.Distance(zeros([2, 3, 64, 64], ScalarType.Byte), zeros([1, 3, 64, 64], ScalarType.Byte))).Message, StringComparison.Ordinal);
    }
}
