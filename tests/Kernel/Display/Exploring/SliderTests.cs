using ArtGan.Kernel.Display.Exploring;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Kernel.Display.Exploring;

public class SliderTests
{
    [Fact]
    public void Stops_rise_and_hold_the_ends_and_the_start() =>
        Prop.ForAll(Gen.Choose(1, 400).ToArbitrary(), Gen.Choose(0, 400).ToArbitrary(), Gen.Choose(3, 30).ToArbitrary(), (steps, start, most) =>
        {
            var slider = new Slider("x", -1, -1 + (steps * 0.1)) { Step = 0.1, Start = Math.Min(-1 + (start * 0.1), -1 + (steps * 0.1)) };
            var stops = slider.Stops(most);
            return stops.Count == Math.Min(most, slider.Positions) && stops[0] == 0 && stops[^1] == slider.Positions - 1
                && stops.Contains(slider.StartPosition) && stops.Zip(stops.Skip(1)).All(pair => pair.First < pair.Second);
        }).Check(Config.QuickThrowOnFailure);

    [Theory]
    [InlineData(0, 1, 0.1, 3, "0.3")]
    [InlineData(0, 10, 1.0, 10, "10")]
    [InlineData(0, 500, 100.0, 5, "500")]
    [InlineData(-2, 2, null, 40, "0")]
    [InlineData(5, 45, null, 50, "30")]
    [InlineData(0, 1, null, 35, "0.7")]
    [InlineData(0, 1000, null, 1, "20")]
    public void Numbers_are_written_short(double from, double to, double? step, int position, string text)
    {
        var slider = new Slider("x", from, to) { Step = step };
        Assert.Equal(text, slider.Text(slider.ValueAt(position)));
    }

    [Theory]
    [InlineData(1, 1, null, null, "goes from 1 to 1")]
    [InlineData(0, double.NaN, null, null, "goes from 0 to NaN")]
    [InlineData(0, 1, 0.0, null, "moves by 0,")]
    [InlineData(0, 1, 2.0, null, "moves by 2,")]
    [InlineData(0, 1, 1e-7, null, "more than 100,000 positions")]
    [InlineData(0, 1, 0.1, 1.5, "begins at 1.5")]
    public void What_makes_no_sense_is_refused_in_a_sentence(double from, double to, double? step, double? start, string sentence) =>
        Assert.Contains(sentence, Assert.Throws<UserException>(() => new Slider("x", from, to) { Step = step, Start = start }.Validated()).Message, StringComparison.Ordinal);
}
