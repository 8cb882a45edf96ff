using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Tests.Style.Showing;

public sealed class StyleStagesTests
{
    [Theory]
    [InlineData(24, 300)]
    [InlineData(9, 10)]
    [InlineData(2, 1000)]
    [InlineData(120, 150)]
    [InlineData(24, 7)]
    [InlineData(5, 1)]
    public void Stages_come_densely_at_first_and_ever_more_rarely_later(int count, int steps)
    {
        var series = StyleStages.Series(count, steps);
        Assert.Equal((Math.Min(count, steps), steps), (series.Count, series[^1]));
        Assert.True(series[0] == 1 || steps == 1);
        int[] gaps = [.. series.Zip(series.Skip(1), (one, next) => next - one)];
        Assert.All(gaps, gap => Assert.True(gap >= 1));
        // Rounding may turn two neighbours round.
        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.True(pair.Second >= pair.First - 1));
    }

    [Fact]
    public void An_animation_has_frames_of_one_size_and_ends_with_the_painting()
    {
        var stages = new StyleStages(4, 20, longest: 32);
        var painting = StylePictures.Squares();
        for (var step = 1; step <= 20; step++)
        {
            var now = step;
            stages.Take(new(step, 20, 1.0 / step, () => now < 10 ? StylePictures.Waves(16, 12) : painting));
        }

        var animation = stages.ToAnimation(Result(painting, 20));
        Assert.Equal([1, 3, 7, 20], stages.Taken.Select(stage => stage.Step));
        Assert.Equal(4, animation.Frames.Count);
        Assert.All(animation.Frames, frame => Assert.Equal((32, 24), (frame.Width, frame.Height)));
        Assert.Equal(painting.Resize(32, 24).Pixels.ToArray(), animation.Frames[^1].Pixels.ToArray());
    }

    [Fact]
    public void A_painting_that_ended_early_is_the_last_frame_all_the_same()
    {
        var stages = new StyleStages(4, 20);
        stages.Take(new(1, 20, 1, () => StylePictures.Waves()));
        Assert.Equal(2, stages.ToAnimation(Result(StylePictures.Squares(), 2)).Frames.Count);
    }

    [Fact]
    public void Too_many_are_refused() =>
        Assert.StartsWith("'snapshots' is 500 but must be from 2 to 120", Assert.Throws<UserException>(() => new StyleStages(500, 1000)).Message, StringComparison.Ordinal);

    internal static StyleResult Result(Picture painting, int steps, double seconds = 1) => new(painting, "drawn", "gatys", steps, seconds, [1000, 100, 10], []);
}
