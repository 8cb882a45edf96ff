using ArtGan.Data;
using ArtGan.Tests.Data.Importing;

namespace ArtGan.Tests.Data.Duplicates;

public sealed class PictureSignatureTests
{
    [Fact]
    public void Bits_tell_whether_it_gets_darker_to_the_right()
    {
        // 17 x 16 pixels are the cells themselves.
        var pixels = new byte[16 * 17];
        Array.Fill<byte>(pixels, 100);
        pixels[(2 * 17) + 5] = 50;
        var signature = new PictureSigner(1, 16, 17).Sign(pixels);
        // Cell 5 of row 2 is darker than cell 4, and cell 6 is lighter than it.
        Assert.Equal((1UL << ((2 * 16) + 4), 0UL, 0UL, 0UL), (signature.Bits0, signature.Bits1, signature.Bits2, signature.Bits3));
    }

    [Fact]
    public void Size_hardly_matters()
    {
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var small = Signature(seed, 64, 64);
            foreach (var (width, height) in ((int, int)[])[(128, 128), (256, 256)])
            {
                Assert.InRange(small.Distance(Signature(seed, width, height)), 0, DuplicateIndex.FarthestHash);
            }
        }
    }

    [Fact]
    public void Other_pictures_are_far()
    {
        foreach (var seed in Enumerable.Range(0, 50))
        {
            Assert.InRange(Signature(seed, 64, 64).Distance(Signature(seed + 1, 64, 64)), DuplicateIndex.FarthestHash + 1, 256);
        }
    }

    [Fact]
    public void Pictures_without_edges_are_told_apart_by_colour()
    {
        var index = new DuplicateIndex();
        foreach (var (number, value) in ((int, byte)[])[(0, 0), (1, 100), (2, 200)])
        {
            Assert.Null(index.FindOrAdd(number, Flat(value)));
        }

        Assert.Equal((1, 0), index.FindOrAdd(3, Flat(110)));
    }

    [Fact]
    public void The_nearest_is_found_and_among_equals_the_first()
    {
        var index = new DuplicateIndex();
        var origin = Signature(1, 64, 64);
        // 15 bits from the origin each, 30 from each other.
        Assert.Null(index.FindOrAdd(10, origin with { Bits1 = origin.Bits1 ^ 0x7FFF }));
        Assert.Null(index.FindOrAdd(11, origin with { Bits2 = origin.Bits2 ^ 0x7FFF }));
        Assert.Equal((10, 15), index.FindOrAdd(12, origin));
        Assert.Equal((11, 14), index.FindOrAdd(13, origin with { Bits2 = origin.Bits2 ^ 1 }));
    }

    [Fact]
    public void Among_many_the_index_finds_what_comparing_all_pairs_finds()
    {
        var random = new Random(7);
        var signatures = new List<PictureSignature>();
        for (var number = 0; number < 1500; number++)
        {
            var signature = number % 3 == 0 || number < 10 ? Signature(number, 32, 32) : signatures[random.Next(signatures.Count)];
            for (var flip = 0; number % 3 == 1 && flip < 6; flip++)
            {
                signature = signature with { Bits3 = signature.Bits3 ^ (1UL << random.Next(64)) };
            }

            signatures.Add(signature);
        }

        var index = new DuplicateIndex();
        var originals = new List<int>();
        for (var number = 0; number < signatures.Count; number++)
        {
            var near = originals.Select(other => (Number: other, Distance: signatures[other].Distance(signatures[number])))
                .Where(pair => pair.Distance <= DuplicateIndex.FarthestHash && signatures[pair.Number].ColourDistance(signatures[number]) <= DuplicateIndex.FarthestColour)
                .OrderBy(pair => pair.Distance).ToList();
            Assert.Equal(near.Count == 0 ? null : near[0], index.FindOrAdd(number, signatures[number]));
            if (near.Count == 0)
            {
                originals.Add(number);
            }
        }
    }

    private static PictureSignature Flat(byte value)
    {
        var pixels = new byte[3 * 32 * 32];
        Array.Fill(pixels, value);
        return new PictureSigner(3, 32, 32).Sign(pixels);
    }

    private static PictureSignature Signature(int seed, int width, int height)
    {
        var picture = PictureFolderFixture.Blocks(seed, width, height);
        var planes = new byte[3 * width * height];
        for (var at = 0; at < planes.Length; at++)
        {
            planes[at] = picture.Pixels.Span[(at % (width * height) * 3) + (at / (width * height))];
        }

        return new PictureSigner(3, height, width).Sign(planes);
    }
}
