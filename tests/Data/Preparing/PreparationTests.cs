using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Tests.Data.Importing;

namespace ArtGan.Tests.Data.Preparing;

public sealed class PreparationTests : IDisposable
{
    private const int Count = 60;
    private readonly PictureFolderFixture fixture = new();

    public PreparationTests() => fixture.AddMany(Count);

    private string Target => fixture.Folder["prepared.packed"];

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Pictures_are_what_preparing_them_one_by_one_gives_in_the_plans_order()
    {
        var plan = Plan() with { Files = [.. Plan().Files.Reverse()] };
        var result = Preparation.Run(plan, Target, null, default);

        using var set = PackedSet.Open(Target);
        Assert.Equal((Count, Count, 0), (set.Count, result.Count, result.Resumed));
        Assert.Equal(plan.Files.Select(file => file.Name), Enumerable.Range(0, Count).Select(set.NameOf));
        var expected = new byte[3 * 32 * 32];
        for (var index = 0; index < Count; index++)
        {
            PicturePreparation.Prepare(File.ReadAllBytes(plan.Files[index].Path), plan.Options, expected);
            Assert.Equal(expected, set[index].ToArray());
        }

        Assert.Empty(set.Verify());
        Assert.Equal([Target], Directory.GetFiles(fixture.Folder.Path));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(23)]
    [InlineData(Count - 20)]
    public void A_stopped_preparation_goes_on_where_it_stood_and_ends_in_the_same_bytes(int after)
    {
        var whole = Bytes(Plan());
        Stop(after);
        Assert.False(File.Exists(Target));

        var result = Preparation.Run(Plan(), Target, null, default);
        Assert.InRange(result.Resumed, after, Count - 1);
        Assert.Equal(whole, File.ReadAllBytes(Target));
    }

    [Fact]
    public void What_a_crash_left_half_written_is_done_again()
    {
        var whole = Bytes(Plan());
        Stop(30);
        File.AppendAllText($"{Target}.journal", "{\"file\":\"031.p");
        using (var pixels = new FileStream($"{Target}.unfinished", FileMode.Open))
        {
            pixels.SetLength(pixels.Length - 100);
        }

        var result = Preparation.Run(Plan(), Target, null, default);
        Assert.InRange(result.Resumed, 20, 40);
        Assert.Equal(whole, File.ReadAllBytes(Target));
    }

    [Fact]
    public void Pixels_that_are_not_what_the_journal_says_are_done_again()
    {
        var whole = Bytes(Plan());
        Stop(30);
        using (var pixels = new FileStream($"{Target}.unfinished", FileMode.Open))
        {
            pixels.Position = PackedPrefix.PixelsOffset + (10 * 3072) + 7;
            pixels.Write([1, 2, 3, 4, 5]);
        }

        var result = Preparation.Run(Plan(), Target, null, default);
        Assert.Equal(10, result.Resumed);
        Assert.Equal(whole, File.ReadAllBytes(Target));
    }

    [Fact]
    public void Other_options_or_changed_files_begin_anew()
    {
        Stop(30);
        Assert.Equal(0, Preparation.Run(Plan() with { Options = new() { Size = 40 } }, Target, null, default).Resumed);
        Stop(30);
        fixture.Add("000.png", seed: 999);
        var result = Preparation.Run(Plan(), Target, null, default);
        Assert.Equal(0, result.Resumed);
        using var set = PackedSet.Open(Target);
        var expected = new byte[3 * 32 * 32];
        PicturePreparation.Prepare(PictureFolderFixture.Blocks(999).EncodePng(), Plan().Options, expected);
        Assert.Equal(expected, set[0].ToArray());
    }

    [Fact]
    public void Broken_files_are_named_with_their_reasons_and_the_rest_is_kept()
    {
        fixture.Add("005.png", []);
        fixture.Add("017.png", "no picture"u8.ToArray());
        var plan = Plan() with { Files = [.. Plan().Files, new PictureFile("gone.png", fixture.Folder["gone.png"])] };
        var result = Preparation.Run(plan, Target, null, default);

        Assert.Equal(["005.png", "017.png", "gone.png"], result.Rejected.Select(file => file.File));
        Assert.All(result.Rejected, file => Assert.Matches("^The .+\\.$", file.Reason));
        using var set = PackedSet.Open(Target);
        Assert.Equal(Count - 2, set.Count);
        Assert.DoesNotContain("005.png", Enumerable.Range(0, set.Count).Select(set.NameOf));
    }

    [Fact]
    public void Where_no_file_can_be_used_there_is_one_sentence_and_nothing_is_left()
    {
        var files = Plan().Files.Take(2).ToList();
        foreach (var file in files)
        {
            File.WriteAllText(file.Path, "no picture");
        }

        var error = Assert.Throws<UserException>(() => Preparation.Run(Plan() with { Files = files }, Target, null, default));
        Assert.StartsWith("None of the 2 picture files of 'things' could be used (the first, '000.png': ", error.Message);
        Assert.Empty(Directory.GetFiles(fixture.Folder.Path));
    }

    [Fact]
    public void Labels_become_numbers_in_the_order_of_their_names_or_as_the_plan_says()
    {
        var files = Plan().Files.Select((file, index) => file with { Label = index == 0 ? null : index % 2 == 0 ? "sea" : "garden" }).ToList();
        Preparation.Run(Plan() with { Files = files }, Target, null, default);
        using (var set = PackedSet.Open(Target))
        {
            Assert.Equal(["garden", "sea"], set.Classes);
            Assert.Equal([-1, 0, 1, 0], Enumerable.Range(0, 4).Select(set.LabelOf));
        }

        Preparation.Run(Plan() with { Files = files, Classes = ["sea", "garden", "town"] }, Target, null, default);
        using var given = PackedSet.Open(Target);
        Assert.Equal(["sea", "garden", "town"], given.Classes);
        Assert.Equal([-1, 1, 0, 1], Enumerable.Range(0, 4).Select(given.LabelOf));
    }

    [Fact]
    public void Duplicates_are_listed_or_left_out_with_a_stop_in_between_as_without()
    {
        fixture.Add("a copy of 003.png", seed: 3, width: 96, height: 96);
        fixture.Add("zz copy of 007.png", seed: 7, width: 96, height: 96);
        NearDuplicate[] expected = [new("003.png", "a copy of 003.png", 0), new("zz copy of 007.png", "007.png", 0)];
        foreach (var handling in (DuplicateHandling[])[DuplicateHandling.List, DuplicateHandling.Remove])
        {
            var plan = Plan() with { Duplicates = handling, Files = [.. Plan().Files.OrderByDescending(file => file.Name.StartsWith('a')).ThenBy(file => file.Name, StringComparer.Ordinal)] };
            var found = Preparation.Run(plan, Target, null, default);
            Assert.Equal(expected.Select(pair => (pair.File, pair.Of)), found.Duplicates.Select(pair => (pair.File, pair.Of)));
            Assert.All(found.Duplicates, pair => Assert.InRange(pair.Distance, 0, DuplicateIndex.FarthestHash));
            Assert.Equal(handling == DuplicateHandling.Remove ? Count : Count + 2, found.Count);
            var whole = File.ReadAllBytes(Target);
            File.Delete(Target);
            Stop(40, plan);
            Assert.Equal(found.Duplicates, Preparation.Run(plan, Target, null, default).Duplicates);
            Assert.Equal(whole, File.ReadAllBytes(Target));
        }
    }

    [Theory]
    [InlineData("unfinished")]
    [InlineData("journal")]
    public void A_full_disk_is_one_sentence_and_what_is_done_is_kept(string file)
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        File.CreateSymbolicLink($"{Target}.{file}", "/dev/full");
        var error = Assert.Throws<UserException>(() => Preparation.Run(Plan(), Target, null, default));
        Assert.Contains("could not be written (No space left on device", error.Message);
        Assert.EndsWith("the pictures prepared so far are kept.", error.Message);
    }

    private PreparationPlan Plan() => new()
    {
        Name = "things",
        Options = new() { Size = 32 },
        Files = [.. Directory.GetFiles(fixture.Source).Order(StringComparer.Ordinal).Select(path => new PictureFile(Path.GetFileName(path), path))],
    };

    private byte[] Bytes(PreparationPlan plan)
    {
        Preparation.Run(plan, Target, null, default);
        var bytes = File.ReadAllBytes(Target);
        File.Delete(Target);
        return bytes;
    }

    private void Stop(int after, PreparationPlan? plan = null)
    {
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Preparation.Run(plan ?? Plan(), Target, new StopAfter(after, stop), stop.Token));
    }

    private sealed class StopAfter(int files, CancellationTokenSource stop) : IProgress<PreparationProgress>
    {
        public void Report(PreparationProgress value)
        {
            if (value.Done >= files)
            {
                stop.Cancel();
            }
        }
    }
}
