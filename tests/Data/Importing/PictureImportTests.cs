using System.Diagnostics;
using System.IO.Compression;
using ArtGan.Data;

namespace ArtGan.Tests.Data.Importing;

public sealed class PictureImportTests : IDisposable
{
    private readonly PictureFolderFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void A_folder_becomes_a_named_set_with_a_page_about_it()
    {
        fixture.Add("sea/one.png", 1);
        fixture.Add("sea/deep/two.png", 2);
        fixture.Add("garden/three <b>.png", 3, width: 70);
        var result = fixture.Import(fixture.Options() with { Title = "My \"art\" & more", Licence = "all mine" });

        Assert.Equal(("mine", 3, 32), (result.Name, result.Count, result.Size));
        Assert.Equal([new("garden", 1), new("sea", 2)], result.Classes);
        using var set = fixture.Open();
        Assert.Equal(["garden/three <b>.png", "sea/deep/two.png", "sea/one.png"], Enumerable.Range(0, 3).Select(set.NameOf));
        Assert.Equal([0, 1, 1], Enumerable.Range(0, 3).Select(set.LabelOf));
        Assert.Equal((result.Fingerprint, result.File), (set.Fingerprint, set.Path));
        Assert.Equal(("My \"art\" & more", "all mine"), (set.Info!.Title, set.Info.Licence));
        var page = File.ReadAllText(result.Report);
        Assert.Contains("<h1>My &quot;art&quot; &amp; more</h1>", page);
        Assert.Contains("garden/three &lt;b&gt;.png", page);
        Assert.DoesNotContain("three <b>", page);
        Assert.DoesNotContain("src=\"http", page);
        Assert.Equal(3, page.Split("data:image/webp;base64,").Length - 1);
    }

    [Fact]
    public void Without_more_being_said_the_rights_are_unknown_and_the_card_says_so()
    {
        fixture.AddMany(2);
        fixture.Import();
        using var set = fixture.Open();
        Assert.Equal(("Pictures from source", "unknown: imported from 'source' by the user"), (set.Info!.Title, set.Info.Licence));
        Assert.Contains("**Known biases and gaps.** Not looked into.", set.Info.Card);
        Assert.DoesNotContain(fixture.Folder.Path, set.Info.Card);
    }

    [Fact]
    public void What_is_no_picture_is_passed_over_and_what_should_be_one_is_rejected()
    {
        fixture.Add("good.png", 1);
        fixture.Add("no ending", PictureFolderFixture.Blocks(2).EncodePng());
        fixture.Add("notes.txt", "notes"u8.ToArray());
        fixture.Add(".hidden.png", PictureFolderFixture.Blocks(3).EncodePng());
        fixture.Add(".git/x.png", PictureFolderFixture.Blocks(4).EncodePng());
        fixture.Add("Thumbs.db", [1, 2, 3]);
        fixture.Add("empty.jpg", []);
        fixture.Add("page.jpg", "<html>"u8.ToArray());
        fixture.Add("cut.png", PictureFolderFixture.Blocks(5).EncodePng()[..60]);
        var result = fixture.Import();

        Assert.Equal(2, result.Count);
        Assert.Equal(["cut.png", "empty.jpg", "page.jpg"], result.Rejected.Select(file => file.File));
        Assert.Equal(
            [new(".git", "hidden, or made by the system"), new(".hidden.png", "hidden, or made by the system"), new("Thumbs.db", "hidden, or made by the system"), new("notes.txt", "no picture format that is read here")],
            result.Skipped);
        var page = File.ReadAllText(result.Report);
        Assert.All(result.Rejected, file => Assert.Contains(System.Net.WebUtility.HtmlEncode(file.Reason), page));
    }

    [Fact]
    public void Links_to_folders_are_not_followed_links_to_files_are_and_pipes_do_not_hang()
    {
        fixture.AddMany(2);
        File.CreateSymbolicLink(Path.Combine(fixture.Source, "loop"), fixture.Source);
        File.CreateSymbolicLink(Path.Combine(fixture.Source, "linked.png"), fixture.Folder.Write("elsewhere.png", PictureFolderFixture.Blocks(9).EncodePng()));
        File.CreateSymbolicLink(Path.Combine(fixture.Source, "to nothing.png"), "nowhere.png");
        File.CreateSymbolicLink(Path.Combine(fixture.Source, "round.png"), "round.png");
        File.CreateSymbolicLink(Path.Combine(fixture.Source, "without end.png"), "/dev/zero");
        Run("mkfifo", Path.Combine(fixture.Source, "pipe.png"));
        Run("bash", "-c", $"printf x > '{fixture.Source}'/$'bad\\xff.png'; mkdir '{fixture.Source}'/$'bad\\xff'");
        var result = fixture.Import();

        Assert.Equal(3, result.Count);
        Assert.Equal([new("loop", "a link to a folder")], result.Skipped);
        Assert.Equal(["bad\uFFFD", "bad\uFFFD.png", "pipe.png", "round.png", "to nothing.png", "without end.png"], result.Rejected.Select(file => file.File));
        Assert.Equal("The name is not UTF-8 text; rename it.", result.Rejected[0].Reason);
        Run("rm", "-rf", fixture.Source);
    }

    [Fact]
    public void The_source_is_only_read()
    {
        fixture.AddMany(4);
        fixture.Add("broken.jpg", "no picture"u8.ToArray());
        var before = State();
        fixture.Import();
        Assert.Equal(before, State());

        string State() => string.Join('\n', new DirectoryInfo(fixture.Source).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Append(new DirectoryInfo(fixture.Source)).Select(entry => $"{entry.FullName} {entry.LastWriteTimeUtc.Ticks} {(entry as FileInfo)?.Length}"));
    }

    [Fact]
    public void The_cache_is_never_a_source()
    {
        fixture.AddMany(2);
        var cache = Path.Combine(fixture.Source, "cache");
        PictureImport.Run(fixture.Options("first"), cache);
        var second = PictureImport.Run(fixture.Options("second"), cache);
        Assert.Equal((2, new SkippedFile("cache", "ArtGan's own cache")), (second.Count, Assert.Single(second.Skipped)));
    }

    [Fact]
    public void Duplicates_are_listed_and_only_left_out_when_asked()
    {
        fixture.AddMany(6);
        fixture.Add("copies/of 3.png", 3, 96, 96);
        var kept = fixture.Import(fixture.Options("kept") with { Labels = "none" });
        var removed = fixture.Import(fixture.Options("removed") with { Labels = "none", RemoveDuplicates = true });

        Assert.Equal(("copies/of 3.png", "003.png"), (Assert.Single(kept.Duplicates).File, kept.Duplicates[0].Of));
        Assert.Equal(kept.Duplicates, removed.Duplicates);
        Assert.Equal((7, 6), (kept.Count, removed.Count));
        Assert.Contains("import again with --dedupe", File.ReadAllText(kept.Report));
    }

    [Fact]
    public void A_taken_name_is_one_sentence_and_replacing_is_asked_for()
    {
        fixture.AddMany(2);
        var first = fixture.Import();
        Assert.Equal("There is an imported data set 'mine' already; choose another name, or replace it with --replace.", Assert.Throws<UserException>(() => fixture.Import()).Message);
        Assert.Equal("'mnist' is a data set of the catalogue; choose another name for yours.", Assert.Throws<UserException>(() => fixture.Import(fixture.Options("mnist") with { ReservedNames = ["mnist"] })).Message);

        fixture.Add("another.png", 77);
        var second = fixture.Import(fixture.Options() with { Replace = true });
        Assert.Equal((2, 3), (first.Count, second.Count));
        using var set = fixture.Open();
        Assert.Equal(second.Fingerprint, set.Fingerprint);
    }

    [Theory]
    [InlineData("Mine")]
    [InlineData("../mine")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("-mine")]
    public void A_name_that_cannot_be_one_is_a_sentence(string name) =>
        Assert.EndsWith("cannot name a data set; use lower-case letters, digits and hyphens, at most 64.", Assert.Throws<UserException>(() => fixture.Import(fixture.Options(name))).Message);

    [Theory]
    [InlineData(31)]
    [InlineData(1025)]
    [InlineData(-1)]
    public void A_size_outside_is_a_sentence(int size) =>
        Assert.Equal($"A size of {size} pixels is not possible; choose 32 to 1024.", Assert.Throws<UserException>(() => fixture.Import(fixture.Options() with { Preparation = new() { Size = size } })).Message);

    [Fact]
    public void A_folder_without_pictures_is_a_sentence_that_says_what_was_there()
    {
        Directory.CreateDirectory(fixture.Source);
        Assert.Equal($"'{fixture.Source}' holds no pictures; name a folder with JPEG, PNG, WebP, TIFF, GIF, HEIF, AVIF or BMP files.", Assert.Throws<UserException>(() => fixture.Import()).Message);
        fixture.Add("a.txt", [1]);
        fixture.Add("b.txt", [1]);
        Assert.Contains("holds no pictures (2 other files were passed over); ", Assert.Throws<UserException>(() => fixture.Import()).Message);
        Assert.Equal($"There is no folder '{fixture.Folder["absent"]}'; check the path.", Assert.Throws<UserException>(() => fixture.Import(fixture.Options() with { Source = fixture.Folder["absent"] })).Message);
        Assert.Empty(new ImportedSets(fixture.Cache).Names);
    }

    [Fact]
    public void Labels_come_from_folders_only_where_all_pictures_lie_in_some_unless_they_are_asked_for()
    {
        fixture.Add("sea/1.png", 1);
        fixture.Add("lake/2.png", 2);
        Assert.Equal(2, fixture.Import(fixture.Options("all-in-folders")).Classes.Count);
        Assert.Empty(fixture.Import(fixture.Options("none") with { Labels = "none" }).Classes);
        fixture.Add("3.png", 3);
        Assert.Empty(fixture.Import(fixture.Options("one-loose")).Classes);
        var asked = fixture.Import(fixture.Options("asked") with { Labels = "folders" });
        Assert.Equal(["lake", "sea"], asked.Classes.Select(row => row.Name));
        Assert.Equal(["1 picture lies in no sub-folder; kept without a label: '3.png'."], asked.Notes);
        using var set = fixture.Open("asked");
        Assert.Equal(-1, set.LabelOf(0));
    }

    [Fact]
    public void Folders_as_labels_where_there_are_none_is_a_sentence()
    {
        fixture.AddMany(2);
        Assert.StartsWith("No picture lies in a sub-folder", Assert.Throws<UserException>(() => fixture.Import(fixture.Options() with { Labels = "folders" })).Message);
    }

    [Fact]
    public void Labels_come_from_a_table_and_what_it_does_not_know_is_noted()
    {
        fixture.AddMany(3);
        var table = fixture.Folder.Write("labels.csv", "file,label\n000.png,calm\n001.png,wild\nother.png,wild\n");
        var result = fixture.Import(fixture.Options() with { Labels = table });
        Assert.Equal([new("calm", 1), new("wild", 1)], result.Classes);
        Assert.Equal(["1 file is named in the table of labels and not in the folder: 'other.png'.", "1 file is without a label in the table; kept without one: '002.png'."], result.Notes);
        Assert.Contains("&#39;other.png&#39;", File.ReadAllText(result.Report));
    }

    [Fact]
    public void An_archive_is_imported_like_the_folder_it_was_made_of()
    {
        fixture.Add("sea/1.png", 1);
        fixture.Add("lake/2.png", 2);
        var archive = fixture.Folder["art.zip"];
        ZipFile.CreateFromDirectory(fixture.Source, archive, CompressionLevel.Fastest, includeBaseDirectory: true);
        using (var zip = ZipFile.Open(archive, ZipArchiveMode.Update))
        {
            using (var evil = zip.CreateEntry("../evil.png").Open())
            {
                evil.Write(PictureFolderFixture.Blocks(3).EncodePng());
            }

            using var system = zip.CreateEntry("__MACOSX/source/._1.png").Open();
            system.Write([1, 2, 3]);
        }

        var folder = fixture.Import(fixture.Options("from-folder"));
        var packed = fixture.Import(fixture.Options("from-archive") with { Source = archive });
        Assert.Equal((folder.Fingerprint, 2, 2), (packed.Fingerprint, packed.Count, packed.Classes.Count));
        Assert.Equal("../evil.png", Assert.Single(packed.Rejected).File);
        Assert.False(File.Exists(fixture.Folder["evil.png"]));
        Assert.Empty(Directory.GetDirectories(Path.GetDirectoryName(packed.File)!));
    }

    [Fact]
    public void What_was_interrupted_goes_on_and_ends_the_same()
    {
        fixture.AddMany(80);
        var whole = fixture.Import(fixture.Options("whole"));
        using var stop = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => PictureImport.Run(fixture.Options(), fixture.Cache, new StopAt(20, stop), stop.Token));
        Assert.Equal(["whole"], new ImportedSets(fixture.Cache).Names);

        var result = fixture.Import();
        Assert.InRange(result.Resumed, 20, 79);
        Assert.Equal(whole.Fingerprint, result.Fingerprint);
        Assert.Equal(["mine.packed", "report.html"], Directory.GetFiles(Path.GetDirectoryName(result.File)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void A_set_is_found_by_name_and_deleted()
    {
        fixture.AddMany(2);
        var sets = new ImportedSets(fixture.Cache);
        Assert.Contains("import one with 'artgan dataset import DIR --name mine'", Assert.Throws<UserException>(() => sets.Open("mine")).Message);
        fixture.Import();
        Assert.Equal(["mine"], sets.Names);
        Assert.Equal("There is no imported data set 'mina'; did you mean 'mine'?", Assert.Throws<UserException>(() => sets.Open("mina")).Message);
        sets.Delete("mine");
        Assert.Empty(sets.Names);
        Assert.Throws<UserException>(() => sets.Delete("mine"));
        Assert.Throws<UserException>(() => sets.Open("../imported/mine"));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private sealed class StopAt(int files, CancellationTokenSource stop) : IProgress<PreparationProgress>
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
