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
