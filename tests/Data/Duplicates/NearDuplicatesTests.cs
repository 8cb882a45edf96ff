using ArtGan.Data;

namespace ArtGan.Tests.Data.Duplicates;

public sealed class NearDuplicatesTests
{
    // Six compositions, and after them the first once more, a little brighter.
    private static LabelledImages WithCopy()
    {
        var set = new ProceduralPictures(6, 64);
        var copy = set[0].ToArray().Select(value => (byte)Math.Min(255, value + 4)).ToArray();
        return new("copied", [.. Enumerable.Range(0, 6).SelectMany(number => set[number].ToArray()), .. copy], 7, 3, 64, 64, null, "");
    }

    [Fact]
    public void A_copy_is_found_with_what_it_is_a_copy_of()
    {
        var pair = Assert.Single(NearDuplicates.In(WithCopy()));
        Assert.Equal((6, 0), (pair.Number, pair.Of));
        Assert.InRange(pair.Distance, 0, NearDuplicates.MostBits);
    }

    [Fact]
    public void The_nearest_picture_of_each_is_measured_both_ways()
    {
        var nearest = NearDuplicates.NearestDistances(WithCopy());
        Assert.Equal(7, nearest.Count);
        Assert.Equal(nearest[0], nearest[6]);
        Assert.All(nearest.Skip(1).Take(5), distance => Assert.True(distance > nearest[0]));
    }

    [Fact]
    public void The_signature_of_a_picture_is_that_of_its_planes()
    {
        var set = new ProceduralPictures(2, 48);
        Assert.Equal(new PictureSigner(3, 48, 48).Sign(set[1]), PictureSignature.Of(set.PictureAt(1)));
    }
}
