using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Tests.Data.Fetching;
using ArtGan.Tests.Support;
using static ArtGan.Tests.Data.Fetching.StoreFixture;

namespace ArtGan.Tests.Data;

public sealed class PictureFilesTests : IDisposable
{
    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Pictures_come_in_the_manifest_s_order_with_labels_and_provenance()
    {
        fixture.Folder.Write("mirror/x", "x");
        fixture.Folder.Write("mirror/y", "y");
        var manifest = Manifest(File_("b/1.jpg", "x", new MirrorSource("x")), File_("a/2.jpg", "y", new MirrorSource("y"))) with
        {
            Form = DataSetForm.Pictures,
            Classes = ["a", "b"],
        };
        manifest = manifest with { Parts = [new("half", "the first half", false, [manifest.Files[0]], 1)] };

        var all = PictureFiles.Fetch(fixture.Store, manifest);
        var half = PictureFiles.Fetch(fixture.Store, manifest.Select("half"));

        Assert.Equal([("b/1.jpg", "b"), ("a/2.jpg", "a")], all.Files.Select(file => (file.Name, file.Label!)));
        Assert.Equal("x", File.ReadAllText(all.Files[0].Path));
        Assert.Equal(("things", "things/half", "Things: the first half", "free"), (all.Info.Name, half.Info.Name, half.Info.Title, half.Info.Licence));
        Assert.Single(half.Files);
        Assert.NotEqual(all.Fingerprint, half.Fingerprint);
        Assert.Equal(64, half.Fingerprint.Length);
    }

    [Theory]
    [InlineData(DataSetForm.Idx, "lie in idx files")]
    [InlineData(DataSetForm.Procedural, "made by a program")]
    [InlineData(DataSetForm.Files, "holds no pictures")]
    public void Sets_of_another_form_are_refused_before_anything_is_fetched(DataSetForm form, string reason)
    {
        var manifest = Manifest(File_("x", "x", new MirrorSource("absent"))) with { Form = form };
        Assert.Contains(reason, Assert.Throws<UserException>(() => PictureFiles.Fetch(fixture.Store, manifest)).Message, StringComparison.Ordinal);
    }

    [DataSetFact("famous-paintings")]
    public void The_famous_paintings_are_22_without_seams()
    {
        var paintings = PictureFiles.Fetch(new AssetStore(), new ManifestCatalog().Find("famous-paintings"));

        Assert.Equal(22, paintings.Files.Count);
        Assert.Contains("katsushika-hokusai_the-great-wave-off-kanagawa_1823-1829.png", paintings.Files.Select(file => file.Name));
        Assert.Contains("albrecht-dürer_lion_1494.png", paintings.Files.Select(file => file.Name));
        var wave = Picture.Load(paintings.Files.Single(file => file.Name.Contains("great-wave", StringComparison.Ordinal)).Path);
        Assert.Equal((665, 450), (wave.Width, wave.Height));
        Assert.Equal(paintings.Fingerprint, PictureFiles.Fetch(new AssetStore(), new ManifestCatalog().Find("famous-paintings")).Fingerprint);
        // Gaps would show as white or black lines; nothing in the sky beside the wave is either.
        for (var x = 440; x < wave.Width; x++)
        {
            var pixel = wave.Pixels.Span.Slice(((60 * wave.Width) + x) * 3, 3);
            Assert.True(pixel[0] is > 120 and < 250 && pixel[2] < 225, $"{x}: {pixel[0]} {pixel[1]} {pixel[2]}");
        }
    }
}
