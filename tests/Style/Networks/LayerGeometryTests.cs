using ArtGan.Style;

namespace ArtGan.Tests.Style.Networks;

public sealed class LayerGeometryTests
{
    [Fact]
    public void Results_are_as_many_as_libtorch_gives()
    {
        using var scope = NewDisposeScope();
        foreach (var (kernel, stride, padding) in new[] { (3, 1, 1), (5, 1, 2), (7, 1, 3), (1, 1, 0), (3, 1, 0), (3, 2, 0), (11, 4, 0), (2, 2, 0), (3, 2, 1) })
        {
            using var weight = zeros(1, 1, kernel, kernel);
            for (var size = 1; size <= 40; size++)
            {
                var picture = zeros(1, 1, size, size);
                var geometry = new LayerGeometry(kernel, stride, padding);
                Assert.Equal(CountOf(() => functional.conv2d(picture, weight, null, [stride, stride], [padding, padding])), geometry.Count(size));
                if (padding > kernel / 2) continue;
                Assert.Equal(CountOf(() => functional.max_pool2d(picture, kernel, stride, padding)), geometry.Count(size));
                Assert.Equal(CountOf(() => functional.max_pool2d(picture, kernel, stride, padding, ceil_mode: true)), (geometry with { RoundsUp = true }).Count(size));
                Assert.Equal(CountOf(() => functional.avg_pool2d(picture, kernel, stride, padding, ceil_mode: true)), (geometry with { RoundsUp = true }).Count(size));
            }
        }
    }

    [Fact]
    public void A_mirrored_picture_is_larger_than_its_border()
    {
        var mirrored = LayerGeometry.Same(3) with { Reflects = true };

        Assert.Equal((0, 0, 2, 3), (mirrored.Count(0), mirrored.Count(1), mirrored.Count(2), mirrored.Count(3)));
        Assert.Equal(new Stretch(3, 8), mirrored.Needs(new(4, 7)));
        Assert.True(mirrored.Needs(new(4, 4)).IsEmpty);
    }

    // libtorch refuses what would have no result.
    private static int CountOf(Func<Tensor> layer)
    {
        try
        {
            return (int)layer().shape[2];
        }
        catch (System.Runtime.InteropServices.ExternalException)
        {
            return 0;
        }
    }
}
