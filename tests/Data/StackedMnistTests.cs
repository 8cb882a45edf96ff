using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data;

public sealed class StackedMnistTests
{
    private static LabelledImages Digits => SyntheticImages.Bars();

    [Fact]
    public void A_stack_is_three_pictures_one_in_each_colour()
    {
        var stacks = new StackedMnist(Digits, 50);

        Assert.Equal((50, 3, Digits.Height, Digits.Width, 0, -1), (stacks.Count, stacks.Channels, stacks.Height, stacks.Width, stacks.Classes.Count, stacks.LabelOf(7)));
        for (var index = 0; index < stacks.Count; index++)
        {
            var expected = Enumerable.Range(0, 3).SelectMany(channel => Digits[stacks.DigitOf(index, channel)].ToArray());
            Assert.Equal(expected, stacks[index].ToArray());
        }
    }

    [Fact]
    public void Stacks_are_drawn_evenly_and_each_colour_on_its_own()
    {
        var stacks = new StackedMnist(Digits, 20_000);
        var drawn = Enumerable.Range(0, stacks.Count).Select(index => (stacks.DigitOf(index, 0), stacks.DigitOf(index, 1))).ToList();

        // Of 40 pictures each comes 500 times, give or take five deviations of a binomial, 22 each.
        Assert.All(drawn.CountBy(pair => pair.Item1), each => Assert.InRange(each.Value, 390, 610));
        // Of 1,600 pairs, 20,000 draws leave out 1,600 e^-12.5: none.
        Assert.Equal(Digits.Count * Digits.Count, drawn.Distinct().Count());
    }

    [Fact]
    public void The_same_stacks_come_again_and_other_digits_have_another_fingerprint()
    {
        Assert.Equal(new StackedMnist(Digits, 9)[8].ToArray(), new StackedMnist(Digits, 90)[8].ToArray());
        string[] fingerprints = [new StackedMnist(Digits, 9).Fingerprint, new StackedMnist(Digits, 90).Fingerprint, new StackedMnist(SyntheticImages.Bars(count: 41), 9).Fingerprint];
        Assert.Equal(3, fingerprints.Distinct().Count());
    }

    [MnistFact]
    public void It_is_loaded_by_its_name_and_known_without_loading()
    {
        var loaded = Assert.IsType<StackedMnist>(SampleSets.Load("stacked-mnist", 28, new DataSetOptions()));

        Assert.Equal((128_000, 3, 28, 28), (loaded.Count, loaded.Channels, loaded.Height, loaded.Width));
        Assert.Equal((3, 0, false), SampleSets.Describe("stacked-mnist"));
        Assert.Contains("MNIST", loaded.Info!.Title, StringComparison.Ordinal);
    }
}
