using ArtGan.Models;
using ArtGan.Training;

namespace ArtGan.Tests.Training;

public sealed class RawPixelsTests
{
    [Fact]
    public void Layers_see_0_to_255_whatever_range_they_take()
    {
        using var scope = NewDisposeScope();
        var pictures = tensor(new float[] { -1, 0, 1 });

        Assert.Equal([0, 127.5f, 255], RawPixels.Of(pictures, PixelRange.MinusOneToOne).data<float>().ToArray());
        // These layers take (x + 1) / 2.
        Assert.Equal([0, 127.5f, 255], ((RawPixels.Of(pictures, PixelRange.ZeroToOne) + 1) / 2).data<float>().ToArray());
    }

    [Fact]
    public void The_game_shows_real_pictures_as_numbers_of_files_and_painted_ones_as_ever()
    {
        using var scope = NewDisposeScope();
        using var scaled = new TinyGame(new TrainingOptions { Batch = 4 });
        using var raw = new TinyGame(new TrainingOptions { Batch = 4, Game = new GameOptions { RawPixels = true } });

        var (expected, turn) = (scaled.Game.Discriminate(0, isLast: false), raw.Game.Discriminate(0, isLast: false));

        // The bars are 10 where they are dark.
        Assert.Equal(10, turn.Real.min().item<float>(), 1e-3f);
        Assert.True(turn.Real.allclose((expected.Real + 1) * 127.5));
        Assert.True(turn.Painted.equal(expected.Painted).all().item<bool>());
    }
}
