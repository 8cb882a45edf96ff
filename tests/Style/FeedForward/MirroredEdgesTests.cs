using ArtGan.Style;

namespace ArtGan.Tests.Style.FeedForward;

public sealed class MirroredEdgesTests
{
    [Theory]
    [InlineData(1, 2, 2, 1)]
    [InlineData(3, 7, 5, 4)]
    [InlineData(16, 6, 9, 2)]
    public void Edges_are_those_of_libtorch(int channels, int height, int width, int margin)
    {
        using var scope = NewDisposeScope();
        var planar = rand(2, channels, height, width);
        var interleaved = planar.permute(0, 2, 3, 1).contiguous().permute(0, 3, 1, 2);
        var expected = functional.pad(planar, (margin, margin, margin, margin), PaddingModes.Reflect);
        Assert.All([planar, interleaved], input => Assert.True(allclose(expected, MirroredEdges.Of(input, margin), 0, 0)));
    }
}
