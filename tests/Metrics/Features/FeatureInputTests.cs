using ArtGan.Imaging;
using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics.Features;

public sealed class FeatureInputTests
{
    [Fact]
    public void Pictures_become_squares_as_Pillow_and_TensorFlow_make_them()
    {
        using var scope = NewDisposeScope();
        var fixture = FeatureFixture.Read();
        var picture = fixture["pictures"].narrow(0, 0, 1);
        Tensor Rows(FeatureInput input) => input.Of(picture, CPU)[0].slice(1, 0, input.Size, 32);

        var bilinear = Rows(new(224, FeatureResize.Bilinear, Normalisation.ZeroToOne)).mul(255);
        var aligned = Rows(new(299, FeatureResize.AlignedCorners, Normalisation.ZeroToOne)).mul(255);

        Assert.InRange(bilinear.sub(fixture["resized.bilinear"]).abs().max().item<float>(), 0, 1e-3);
        Assert.InRange(aligned.sub(fixture["resized.aligned"]).abs().max().item<float>(), 0, 1e-3);
    }

    [Theory]
    [InlineData(FidResize.TorchFidelity, (int)FeatureResize.TorchFidelity)]
    [InlineData(FidResize.CleanFid, (int)FeatureResize.CleanFid)]
    public void The_two_ways_of_the_FID_are_those_that_Imaging_has(FidResize mode, int rule)
    {
        using var scope = NewDisposeScope();
        var pictures = FeatureFixture.Read()["pictures"];
        var expected = empty(3, FidInput.Size, FidInput.Size);
        FidInput.Fill(pictures[1].contiguous().bytes, 3, 32, 48, mode, System.Runtime.InteropServices.MemoryMarshal.Cast<byte, float>(expected.bytes));

        var input = new FeatureInput(FidInput.Size, (FeatureResize)rule, Normalisation.Between(-1, 127f / 128)).Of(pictures, CPU)[1];

        Assert.Equal(0, input.sub(expected.sub(128).div(128)).abs().max().item<float>(), 6);
    }
}
