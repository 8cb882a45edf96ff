using ArtGan.Metrics;

namespace ArtGan.Tests.Metrics;

public sealed class DigitVerdictTests
{
    private static readonly double[] Even = [.. Enumerable.Repeat(0.1, 10)];

    [Fact]
    public void Clear_digits_of_every_class_are_good() => Assert.True(Verdict(0.95, Even).IsGood);

    [Fact]
    public void Unclear_digits_are_not() => Assert.False(Verdict(0.89, Even).IsGood);

    [Theory]
    [InlineData(0.03, 0.17)]
    [InlineData(0.00, 0.20)]
    public void A_missing_class_is_not(double first, double second) =>
        Assert.False(Verdict(0.99, [first, second, .. Even[2..]]).IsGood);

    [Fact]
    public void Too_much_of_one_class_is_not() =>
        Assert.False(Verdict(0.99, [0.21, 0.09, 0.09, 0.09, 0.09, 0.09, 0.09, 0.09, 0.08, 0.08]).IsGood);

    [Fact]
    public void Entropy_and_divergence_have_their_known_values()
    {
        var even = Verdict(0.95, Even);
        Assert.Equal(Math.Log(10), even.ClassEntropy, 12);
        Assert.Equal(0, even.DivergenceFromUniform, 12);

        var single = Verdict(0.95, [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(0, single.ClassEntropy, 12);
        Assert.Equal(Math.Log(10), single.DivergenceFromUniform, 12);

        var two = Verdict(0.95, [0.5, 0.5, 0, 0, 0, 0, 0, 0, 0, 0]);
        Assert.Equal(Math.Log(2), two.ClassEntropy, 12);
    }

    [Fact]
    public void It_shows_itself_as_text_table_and_bars()
    {
        var verdict = Verdict(0.953, Even);
        var bundle = verdict.ToMimeBundle().Representations;

        var text = Assert.IsType<string>(bundle["text/plain"]);
        Assert.Contains("0.953", text, StringComparison.Ordinal);
        Assert.Contains("98.76 %", text, StringComparison.Ordinal);
        Assert.Contains("count as good", text, StringComparison.Ordinal);
        var html = Assert.IsType<string>(bundle["text/html"]);
        Assert.Equal(3, html.Split("<tr>").Length - 1);
        Assert.Equal(["painted", "real"], verdict.Chart().Traces.Select(trace => trace.name));
    }

    private static DigitVerdict Verdict(double confidence, double[] share) => new(0.9876, confidence, share, 0.99, Even, 1000);
}
