using ArtGan.Plots;
using ArtGan.Plots.Drawing;
using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Plots;

public sealed class TickTests
{
    [Fact]
    public void Steps_are_round_and_the_smallest_that_do() => Prop
        .ForAll(Spans(), Gen.Choose(2, 12).ToArbitrary(), (range, most) =>
        {
            var span = range.High - range.Low;
            var step = Ticks.NiceStep(span, most);
            var digit = step / Math.Pow(10, Math.Round(Math.Log10(step) - 0.349));
            return span / step <= most * (1 + 1e-6)
                && span / step > most / 2.6
                && new[] { 1.0, 2, 5, 10 }.Any(allowed => Math.Abs(digit - allowed) < 1e-6);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Linear_ticks_cover_the_range_and_stay_inside() => Prop
        .ForAll(Spans(), Gen.Choose(2, 12).ToArbitrary(), (range, most) =>
        {
            var step = Ticks.NiceStep(range.High - range.Low, most);
            var places = Ticks.Linear(range.Low, range.High, step).Select(tick => tick.Place).ToArray();
            var slack = step * 1e-5;
            return places.Length == 0 ? Math.Ceiling(range.Low / step) * step > range.High : places.Length <= most + 1
                && places[0] >= range.Low - slack && places[0] - step < range.Low + slack
                && places[^1] <= range.High + slack && places[^1] + step > range.High - slack
                && places.Zip(places.Skip(1)).All(pair => Math.Abs(pair.Second - pair.First - step) < slack);
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void However_short_an_axis_it_has_two_numbers() => Prop
        .ForAll(Spans(), Gen.Choose(30, 900).ToArbitrary(), Gen.Elements("x", "y").ToArbitrary(), (range, length, id) =>
        {
            Axis options = id == "x" ? new Xaxis { range = [range.Low, range.High] } : new Yaxis { range = [range.Low, range.High] };
            var axis = new PlotAxis(id, options);
            axis.Fit([]);
            return axis.TicksFor(length).Count >= 2;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Neighbouring_labels_differ() => Prop
        .ForAll(Spans(), range =>
        {
            var labels = Ticks.Linear(range.Low, range.High, Ticks.NiceStep(range.High - range.Low, 8)).Select(tick => tick.Label).ToArray();
            return labels.Distinct().Count() == labels.Length;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Log_ticks_stay_inside_and_there_are_at_least_two() => Prop
        .ForAll(Gen.Choose(-90, 90).ToArbitrary(), Gen.Choose(3, 200).ToArbitrary(), (low, tenths) =>
        {
            var (from, to) = (low / 10.0, (low + tenths) / 10.0);
            var places = Ticks.Logarithmic(from, to, 8).Select(tick => tick.Place).ToArray();
            return places.Length is >= 1 and <= 12 && places.All(place => place >= from - 1e-6 && place <= to + 1e-6);
        })
        .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 1, 5, "0 0.2 0.4 0.6 0.8 1")]
    [InlineData(-2, 3, 5, "−2 −1 0 1 2 3")]
    [InlineData(0, 20_000, 4, "0 5k 10k 15k 20k")]
    [InlineData(0, 3_000_000, 6, "0 500k 1M 1.5M 2M 2.5M 3M")]
    [InlineData(0, 0.0002, 4, "0 0.00005 0.0001 0.00015 0.0002")]
    [InlineData(0, 4e-8, 4, "0 1×10⁻⁸ 2×10⁻⁸ 3×10⁻⁸ 4×10⁻⁸")]
    public void Labels_have_the_decimals_their_step_needs(double low, double high, int most, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Linear(low, high, Ticks.NiceStep(high - low, most)).Select(tick => tick.Label)));

    [Fact]
    public void A_step_of_two_digits_keeps_both() =>
        Assert.Equal(["0", "0.25", "0.5", "0.75", "1"], Ticks.Linear(0, 1, 0.25).Select(tick => tick.Label));

    [Theory]
    [InlineData(-4, 1, "10⁻⁴ 0.001 0.01 0.1 1 10")]
    [InlineData(0, 1.5, "1 2 5 10 20")]
    [InlineData(2, 5, "100 1000 10⁴ 10⁵")]
    public void Log_labels_are_powers_of_ten(double low, double high, string expected) =>
        Assert.Equal(expected, string.Join(' ', Ticks.Logarithmic(low, high, 8).Select(tick => tick.Label)));

    [Theory]
    [InlineData(0.1234, ".0%", "12%")]
    [InlineData(0.1234, ".1%", "12.3%")]
    [InlineData(-0.5, ".2f", "−0.50")]
    [InlineData(12345.6, ",d", "12,346")]
    [InlineData(12345.6, ".1e", "1.2e+4")]
    public void Formats_are_those_of_plotly(double value, string format, string expected) =>
        Assert.Equal(expected, NumberFormat.Format(value, format));

    private static Arbitrary<(double Low, double High)> Spans() => (
        from exponent in Gen.Choose(-5, 9)
        from low in Gen.Choose(-1000, 1000)
        from span in Gen.Choose(1, 5000)
        let unit = Math.Pow(10, exponent) / 1000
        select (low * unit, (low + span) * unit)).ToArbitrary();
}
