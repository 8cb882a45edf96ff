using ArtGan.Training;

namespace ArtGan.Tests.Training.Latents;

public sealed class LatentSumTests
{
    [Fact]
    public void Terms_weights_and_means_are_read()
    {
        var sum = LatentSum.Parse(" 1,4, 7 - 2,3 + 0.5*8");

        Assert.Equal([1, -1, 0.5], sum.Terms.Select(term => term.Weight));
        Assert.Equal(["1,4,7", "2,3", "8"], sum.Terms.Select(term => string.Join(',', term.Pictures)));
        Assert.Equal("1,4,7 - 2,3 + 0.5*8", sum.ToString());
        Assert.Equal(-1, LatentSum.Parse("-3").Terms[0].Weight);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 + ")]
    [InlineData("king - man")]
    [InlineData("1 2,")]
    [InlineData("1 ++ 2")]
    [InlineData("99999999999")]
    public void What_is_no_sum_is_one_sentence(string text) =>
        Assert.Contains("is no sum of pictures", Assert.Throws<UserException>(() => LatentSum.Parse(text)).Message, StringComparison.Ordinal);
}
