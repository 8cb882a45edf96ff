using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Duplicates;

public sealed class PaintingDuplicatesTests
{
    private const string Pairs = "monet256/kaggle_subset.csv";
    private const int Size = 64;

    /// <summary>The mirror's list pairs 300 files with other encodings of theirs, which lie up to 11 bits apart in a hash made the same way.</summary>
    [MirrorFact(Pairs)]
    public void Copies_of_paintings_in_another_size_and_quality_are_found_and_other_paintings_are_not()
    {
        var files = CsvText.Parse(File.ReadAllText(MirrorFactAttribute.Locate(Pairs))).Skip(1).Select(row => row[1]).Where((_, index) => index % 3 == 0).ToList();
        var signer = new PictureSigner(3, Size, Size);
        var index = new DuplicateIndex();
        var originals = files.Select(file => File.ReadAllBytes(MirrorFactAttribute.Locate($"monet256/{file}"))).ToList();
        foreach (var (number, original) in originals.Index())
        {
            Assert.Null(index.FindOrAdd(number, Sign(original)));
        }

        foreach (var (number, original) in originals.Index())
        {
            var picture = Picture.Decode(original);
            var copy = picture.Resize(picture.Width * 3 / 4, picture.Height * 3 / 4).Encode(PictureFormat.Jpeg, new() { Quality = 60 });
            Assert.Equal(number, index.FindOrAdd(-1, Sign(copy))?.Number);
        }

        PictureSignature Sign(byte[] file)
        {
            var pixels = new byte[3 * Size * Size];
            PicturePreparation.Prepare(file, new() { Size = Size }, pixels);
            return signer.Sign(pixels);
        }
    }
}
