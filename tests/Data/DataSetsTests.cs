using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data;

public sealed class DataSetsTests : IDisposable
{
    private readonly TemporaryFolder cache = new();

    private DataSetOptions Options => new() { Cache = cache.Path };

    public void Dispose() => cache.Dispose();

    [Theory]
    [InlineData("monets", "did you mean 'monet'?")]
    [InlineData("monet/kagle300", "did you mean 'kaggle300'?")]
    [InlineData("procedural/train", "has no parts")]
    [InlineData("", "There is no data set ''")]
    public void A_set_that_there_is_not_is_a_sentence(string name, string expected) =>
        Assert.Contains(expected, Assert.Throws<UserException>(() => DataSets.Load(name, options: Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Pictures_that_a_program_makes_come_at_any_size_and_are_called_synthetic()
    {
        var pictures = DataSets.Load("procedural", 24, Options with { ProceduralCount = 12 });
        Assert.Equal((12, 24, 24), (pictures.Count, pictures.Height, pictures.Width));
        Assert.True(pictures.Info!.IsSynthetic);
        Assert.Contains("synthetic", pictures.Info.Card!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void An_imported_set_is_found_by_its_name()
    {
        using var folder = new TemporaryFolder();
        new Picture(3, 2, 3, [.. Enumerable.Range(0, 18).Select(value => (byte)(value * 14))]).Save(Path.Combine(folder.Path, "a.png"));
        PictureImport.Run(new ImportOptions { Source = folder.Path, Name = "mine", Preparation = new() { Size = 32 } }, cache.Path);

        var pictures = DataSets.Load("mine", 64, Options);
        Assert.Equal((1, 32), (pictures.Count, pictures.Width));
        Assert.Contains("did you mean 'mine'?", Assert.Throws<UserException>(() => DataSets.Load("mien", options: Options)).Message, StringComparison.Ordinal);
    }

    [MirrorFact("content_style/style/hokusai_great_wave.jpg")]
    public void A_fetched_set_is_prepared_once_for_each_way_to_crop()
    {
        var stretched = Options with { Cropping = new(CropMode.Stretch) };
        var first = DataSets.Load("style-images", 32, Options);
        var other = DataSets.Load("style-images", 32, stretched);
        Assert.Equal((4, "style-images"), (first.Count, first.Info!.Name));
        Assert.NotEqual(first.Fingerprint, other.Fingerprint);

        // Prepared, they need their files no more.
        Directory.Delete(Path.Combine(cache.Path, "datasets"), recursive: true);
        Assert.Equal(first.Fingerprint, DataSets.Load("style-images", 32, Options).Fingerprint);
        Assert.Equal(other.Fingerprint, DataSets.Load("style-images", 32, stretched).Fingerprint);
        Assert.False(Directory.Exists(Path.Combine(cache.Path, "datasets")));
    }

    [Fact]
    public void Of_several_sets_the_first_that_can_be_had_is_chosen()
    {
        var notes = new List<string>();
        var alone = Options with { Fetching = new() { Mirror = null }, Note = notes.Add };
        Assert.Equal("procedural", DataSets.FirstToBeHad(["procedural", "abstract-gallery"], alone));
        Assert.Empty(notes);
        Assert.Equal("procedural", DataSets.FirstToBeHad(["abstract-gallery", "procedural"], alone));
        Assert.Contains("abstract-gallery", Assert.Single(notes), StringComparison.Ordinal);

        Assert.Contains("wikiart", Assert.Throws<UserException>(() => DataSets.FirstToBeHad(["wikiart", "abstract-gallery"], alone)).Message, StringComparison.Ordinal);
        Assert.Contains("did you mean 'monet'?", Assert.Throws<UserException>(() => DataSets.FirstToBeHad(["procedural", "monets"], alone)).Message, StringComparison.Ordinal);
    }
}
