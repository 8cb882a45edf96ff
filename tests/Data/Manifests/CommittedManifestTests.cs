using System.Globalization;
using System.Security.Cryptography;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Manifests;

/// <summary>The manifests and cards of the project itself.</summary>
public sealed class CommittedManifestTests
{
    public static TheoryData<string> Names => [.. new ManifestCatalog().Names];

    [Fact]
    public void All_sets_are_there() => Assert.Equal(
        [
            "abstract-gallery", "content-images", "famous-paintings", "fashion-mnist", "kandinsky", "mnist", "monet", "painters", "photos", "procedural", "style-images", "wikiart",
        ],
        new ManifestCatalog().Names);

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_has_a_form_a_citation_and_a_card_that_tells_the_manifest_s_counts(string name)
    {
        var manifest = new ManifestCatalog().Find(name);

        Assert.NotEqual(DataSetForm.Files, manifest.Form);
        Assert.NotNull(manifest.Citation);
        var card = Assert.IsType<string>(manifest.Describe().Card);
        foreach (var heading in (string[])["What.", "How many.", "From where.", "How we get it.", "Rights.", "Known biases and gaps.", "Use it for", "Do not use it", "Cite"])
        {
            Assert.Contains($"**{heading}**", card, StringComparison.Ordinal);
        }

        if (manifest.Parts.All(part => !part.IsSplit) && manifest.Pictures > 0) Assert.Contains(Number(manifest.Pictures), card, StringComparison.Ordinal);
        Assert.All(manifest.Parts, part => Assert.Contains(Number(part.Pictures), card, StringComparison.Ordinal));
        if (manifest.Form == DataSetForm.Pictures) Assert.All(manifest.Classes, label => Assert.Contains($"| {label} | {manifest.Files.Count(file => file.Folder == label)} |", card, StringComparison.Ordinal));
        else Assert.All(manifest.Classes, label => Assert.Contains(label, card, StringComparison.Ordinal));
        Assert.Equal(manifest.IsSynthetic, card.Contains("(synthetic)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_Monet_set_has_its_splits_and_the_300_of_the_competition()
    {
        var monet = new ManifestCatalog().Find("monet");
        Assert.Equal(1193, monet.Pictures);
        Assert.Equal([("train", 1072), ("test", 121), ("kaggle300", 300)], monet.Parts.Select(part => (part.Name, part.Pictures)));
    }

    [MirrorFact("monet256/trainA")]
    public void Every_file_that_a_manifest_expects_in_the_mirror_is_there_with_its_hash()
    {
        var checkedFiles = 0;
        foreach (var manifest in new ManifestCatalog().Load())
        {
            Parallel.ForEach(manifest.Files, file =>
            {
                foreach (var source in file.Sources.OfType<MirrorSource>())
                {
                    // Sets that come from packages need not be in a mirror.
                    if (file.Sources.Any(other => other is PackageSource) && !File.Exists(MirrorFactAttribute.Locate(source.Path))) continue;
                    var bytes = File.ReadAllBytes(MirrorFactAttribute.Locate(source.Path));
                    Assert.Equal((manifest.Name, file.Path, file.Bytes, file.Sha256), (manifest.Name, file.Path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
                    Interlocked.Increment(ref checkedFiles);
                }
            });
        }

        Assert.True(checkedFiles >= 8172, $"{checkedFiles}");
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
