using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Tests.Data.Importing;

namespace ArtGan.Tests.Data.Preparing;

public sealed class PreparedSetsTests : IDisposable
{
    private readonly PictureFolderFixture fixture = new();
    private readonly PreparedSets sets;
    private int planned;

    public PreparedSetsTests()
    {
        fixture.AddMany(12);
        sets = new PreparedSets(fixture.Cache);
    }

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void A_set_is_prepared_once_for_every_content_and_option()
    {
        var size = new PreparationOptions { Size = 32 };
        var paths = new List<string>();
        foreach (var (fingerprint, options) in ((string, PreparationOptions)[])[("one", size), ("one", size), ("two", size), ("one", size with { Size = 40 }), ("one", size with { Trim = true }), ("one", size with { Crop = CropMode.Entropy })])
        {
            using var set = Open(fingerprint, options);
            Assert.Equal((12, options.Size, "things"), (set.Count, set.Width, set.Name));
            paths.Add(set.Path);
        }

        Assert.Equal(5, planned);
        Assert.Equal(5, paths.Distinct().Count());
    }

    [Fact]
    public void What_is_damaged_is_prepared_again()
    {
        string path;
        string fingerprint;
        using (var set = Open("one", new() { Size = 32 }))
        {
            (path, fingerprint) = (set.Path, set.Fingerprint);
        }

        File.WriteAllText(path, "damaged");
        using var again = Open("one", new() { Size = 32 });
        Assert.Equal((2, fingerprint), (planned, again.Fingerprint));
    }

    [Fact]
    public void Files_that_cannot_be_used_are_told_of()
    {
        fixture.Add("003.png", "no picture"u8.ToArray());
        var notes = new List<string>();
        using var set = Open("one", new() { Size = 32 }, notes.Add);
        Assert.Equal(11, set.Count);
        Assert.StartsWith("'003.png' of 'things' was left out: The ", Assert.Single(notes));
    }

    [Fact]
    public async Task Two_at_once_prepare_one_set()
    {
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Open("one", new() { Size = 32 }))));
        Assert.Equal(1, planned);
        Assert.Single(opened.Select(set => set.Fingerprint).Distinct());
        foreach (var set in opened)
        {
            set.Dispose();
        }
    }

    private PackedSet Open(string fingerprint, PreparationOptions options, Action<string>? note = null) => sets.Open("things", fingerprint, options, Plan, note: note);

    private PreparationPlan Plan()
    {
        Interlocked.Increment(ref planned);
        return new()
        {
            Name = "things",
            Files = [.. Directory.GetFiles(fixture.Source).Order(StringComparer.Ordinal).Select(path => new PictureFile(Path.GetFileName(path), path))],
        };
    }
}
