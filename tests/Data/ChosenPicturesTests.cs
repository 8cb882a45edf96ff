using ArtGan.Data;

namespace ArtGan.Tests.Data;

public sealed class ChosenPicturesTests
{
    private static readonly ProceduralPictures All = new(count: 40, size: 8);

    [Fact]
    public void The_chosen_ones_are_pictures_of_the_set_each_once_in_its_order()
    {
        var chosen = ChosenPictures.Of(All, 12, new RandomSeeds(3));

        var places = Enumerable.Range(0, 12).Select(index => Place(chosen[index])).ToArray();
        Assert.Equal(12, chosen.Count);
        Assert.Equal(places.Distinct().Order(), places);
        Assert.All(Enumerable.Range(0, 12), index => Assert.Equal(All.LabelOf(places[index]), chosen.LabelOf(index)));
        Assert.Equal((All.Channels, All.Height, All.Width, All.Name), (chosen.Channels, chosen.Height, chosen.Width, chosen.Name));
    }

    [Fact]
    public void The_seed_decides_which_and_the_fingerprint_says_so()
    {
        string Fingerprint(int count, int seed) => ChosenPictures.Of(All, count, new RandomSeeds(seed)).Fingerprint;

        Assert.Equal(Fingerprint(12, 3), Fingerprint(12, 3));
        Assert.Equal(4, new[] { All.Fingerprint, Fingerprint(12, 3), Fingerprint(12, 4), Fingerprint(11, 3) }.Distinct().Count());
    }

    [Fact]
    public void More_than_there_are_is_refused() => Assert.Equal(
        "The data set 'procedural' holds 40 pictures, not 41; set pictures to fewer, or to 0 for all.",
        Assert.Throws<UserException>(() => ChosenPictures.Of(All, 41, new RandomSeeds(1))).Message);

    [Theory]
    [InlineData(12, 12)]
    [InlineData(0, 31)]
    public void Others_are_none_of_the_chosen_ones(int count, int expected)
    {
        var (chosen, others) = ChosenPictures.Apart(All, count, others: 9, new RandomSeeds(3));

        Assert.Equal((expected, 9), (chosen.Count, others.Count));
        var places = Places(chosen).Concat(Places(others)).ToArray();
        Assert.Equal(places.Length, places.Distinct().Count());
        Assert.Equal(ChosenPictures.Of(All, expected, new RandomSeeds(3)).Fingerprint, chosen.Fingerprint);

        static IEnumerable<int> Places(ChosenPictures pictures) => Enumerable.Range(0, pictures.Count).Select(index => Place(pictures[index]));
    }

    [Theory]
    [InlineData(30, 11, "30 and hold out 11")]
    [InlineData(0, 40, "1 and hold out 40")]
    public void More_others_than_there_are_left_is_refused(int count, int others, string numbers) => Assert.Equal(
        $"The data set 'procedural' holds 40 pictures, too few to learn from {numbers}; set hold_out to fewer, or to 0 for none.",
        Assert.Throws<UserException>(() => ChosenPictures.Apart(All, count, others, new RandomSeeds(1))).Message);

    private static int Place(ReadOnlySpan<byte> picture)
    {
        for (var index = 0; index < All.Count; index++)
        {
            if (picture.SequenceEqual(All[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
