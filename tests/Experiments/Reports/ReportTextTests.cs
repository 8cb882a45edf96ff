using ArtGan.Experiments;
using ArtGan.Metrics;

namespace ArtGan.Tests.Experiments.Reports;

public sealed class ReportTextTests
{
    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(0.0873456, "0.08735")]
    [InlineData(0.0000123456, "0.00001235")]
    [InlineData(0.00000123456, "1.235e-6")]
    [InlineData(12.0, "12")]
    [InlineData(-3.14159, "-3.142")]
    [InlineData(12345.6, "12,346")]
    [InlineData(double.NaN, "not a number")]
    [InlineData(double.NegativeInfinity, "minus infinite")]
    public void Numbers_have_four_digits(double value, string text) => Assert.Equal(text, ReportText.Number(value));

    [Theory]
    [InlineData(3.21, "3.2 s")]
    [InlineData(125, "2 min 5 s")]
    [InlineData(7260, "2 h 1 min")]
    [InlineData(200_000, "2 d 7 h")]
    [InlineData(double.NaN, "an unknown time")]
    public void Times_have_two_units(double seconds, string text) => Assert.Equal(text, ReportText.Duration(seconds));

    // How the guide says that a score gets better decides which side of the floor is the bad one.
    [Theory]
    [InlineData("kid-digits", 0.5, 0.4, 0.6, 0.1, "worse than real")]
    [InlineData("kid-digits", 0.5, 0.05, 0.6, 0.1, "as real pictures")]
    [InlineData("recall-digits", 0.5, 0.4, 0.6, 0.9, "worse than real")]
    [InlineData("recall-digits", 0.95, 0.9, 0.99, 0.9, "as real pictures")]
    [InlineData("lpips-squeezenet", 0.1, 0.05, 0.2, 0.3, "below real")]
    [InlineData("lpips-squeezenet", 0.5, 0.4, 0.6, 0.3, "above real")]
    [InlineData("unheard-of", 0.5, 0.4, 0.6, 0.3, "–")]
    public void A_score_stands_beside_its_floor(string name, double value, double low, double high, double floor, string standing) =>
        Assert.Equal(standing, ScoreStandings.InWords(new Score(name, value, low, high, floor, 100, "digits")));

    [Fact]
    public void The_verdict_says_no_more_than_the_scores_carry()
    {
        Assert.Contains("nothing on this page says how good", ScoreVerdict.Of([], 100), StringComparison.Ordinal);
        Assert.Contains("with no floor to hold it against.", ScoreVerdict.Of([new Score("kid-digits", 0.5, 0.4, 0.6, null, 100, "digits")], 100), StringComparison.Ordinal);
        Assert.Contains("painted after 50 steps, before the end", ScoreVerdict.Of([new Score("kid-digits", 0.5, 0.4, 0.6, 0.1, 100, "digits") { Step = 50 }], 100), StringComparison.Ordinal);
        Assert.Contains("look for copies", ScoreVerdict.Of([new Score("nearest-digits", 0.1, 0.09, 0.11, 0.3, 100, "digits")], null), StringComparison.Ordinal);
        Assert.Equal("None of the scores that were taken says how far the pictures are from real ones.", ScoreVerdict.Of([new Score("unheard-of", 1, null, null, null, 5, "none")], null));
    }
}
