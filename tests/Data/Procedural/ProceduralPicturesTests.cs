using System.Security.Cryptography;
using ArtGan.Data;

namespace ArtGan.Tests.Data;

public sealed class ProceduralPicturesTests
{
    private static string[] Hashes(ProceduralPictures set) => [.. Enumerable.Range(0, set.Count).Select(index => Convert.ToHexStringLower(SHA256.HashData(set[index])))];

    [Fact]
    public void A_picture_depends_on_the_seed_and_its_number_alone()
    {
        var few = Hashes(new ProceduralPictures(12, 16));
        var backwards = new ProceduralPictures(30, 16);

        Assert.All(Enumerable.Range(0, 12).Reverse(), index => Assert.Equal(few[index], Convert.ToHexStringLower(SHA256.HashData(backwards[index]))));
        Assert.Equal(12, few.Distinct().Count());
        Assert.Empty(few.Intersect(Hashes(new ProceduralPictures(12, 16, seed: 2))));
    }

    [Fact]
    public void Many_threads_see_the_same_pictures()
    {
        var expected = Hashes(new ProceduralPictures(24, 12));
        var shared = new ProceduralPictures(24, 12);

        Parallel.For(0, 240, turn => Assert.Equal(expected[turn % 24], Convert.ToHexStringLower(SHA256.HashData(shared[turn % 24]))));
    }

    [Fact]
    public void Kinds_come_in_turns_and_name_the_labels()
    {
        var set = new ProceduralPictures(20, 8);

        Assert.Equal(["blocks", "circles", "discs", "grid", "stripes", "waves"], set.Classes);
        Assert.All(Enumerable.Range(0, 20), index => Assert.Equal(index % 6, set.LabelOf(index)));
        Assert.True(set.Info!.IsSynthetic);
    }

    [Fact]
    public void Any_size_shows_the_same_composition()
    {
        var (small, large) = (new ProceduralPictures(6, 16), new ProceduralPictures(6, 64));

        for (var index = 0; index < 6; index++)
        {
            var few = small[index];
            var many = large[index];
            var difference = 0.0;
            for (var pixel = 0; pixel < few.Length; pixel++)
            {
                var (plane, y, x) = (pixel / 256, pixel / 16 % 16, pixel % 16);
                var sum = 0;
                for (var part = 0; part < 16; part++)
                {
                    sum += many[(plane * 4096) + (((y * 4) + (part / 4)) * 64) + (x * 4) + (part % 4)];
                }

                difference += Math.Abs(few[pixel] - (sum / 16.0));
            }

            // What is finer than a large pixel differs, the rest does not; two compositions lie 50 and more apart.
            Assert.InRange(difference / few.Length, 0, 8);
        }
    }

    [Fact]
    public void Edges_are_smooth()
    {
        var (width, pixels) = (64, new ProceduralPictures(6, 64, channels: 1)[2].ToArray());

        // Between the colours of discs and ground lie many others, which hard edges would not have.
        Assert.Equal(width * width, pixels.Length);
        Assert.True(pixels.Distinct().Count() > 20);
    }

    [Fact]
    public void The_fingerprint_tells_sets_apart()
    {
        ProceduralPictures[] sets = [new(9, 8), new(10, 8), new(9, 9), new(9, 8, channels: 1), new(9, 8, seed: 2)];

        Assert.Equal(sets.Length, sets.Select(set => set.Fingerprint).Distinct().Count());
        Assert.Equal(sets[0].Fingerprint, new ProceduralPictures(9, 8).Fingerprint);
        Assert.All(sets, set => Assert.Matches("^[0-9a-f]{64}$", set.Fingerprint));
    }

    [Theory]
    [InlineData(0, 8, 3, "'count'")]
    [InlineData(1, 7, 3, "'size'")]
    [InlineData(1, 1025, 3, "'size'")]
    [InlineData(1, 8, 4, "channel")]
    public void Impossible_sets_are_refused(int count, int size, int channels, string named) =>
        Assert.Contains(named, Assert.Throws<UserException>(() => new ProceduralPictures(count, size, channels)).Message, StringComparison.Ordinal);
}
