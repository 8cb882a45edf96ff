using System.Diagnostics;
using System.IO.Compression;
using ArtGan.Data;
using static ArtGan.Tests.Data.Fetching.StoreFixture;

namespace ArtGan.Tests.Data.Fetching;

public sealed class ManyFilesTests : IDisposable
{
    private const int Count = 300;
    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public async Task Files_by_the_hundred_arrive_whole_and_progress_never_goes_back()
    {
        var manifest = Manifest([.. Enumerable.Range(0, Count).Select(Mirrored)]);
        var steps = new List<FetchProgress>();

        await fixture.Store.FetchAsync(manifest, new Listener(steps.Add));

        Assert.True(fixture.Store.IsCached(manifest));
        Assert.All(await fixture.Store.VerifyAsync(manifest), finding => Assert.Equal(FileState.Whole, finding.State));
        Assert.Equal(Enumerable.Range(1, Count), steps.Where(step => step.Step.EndsWith("in place", StringComparison.Ordinal)).Select(step => step.FilesDone));
        Assert.Equal((manifest.Bytes, Count), (steps[^1].Bytes, steps[^1].Files));
        Assert.Equal(steps.Select(step => step.Bytes).Order(), steps.Select(step => step.Bytes));
    }

    [Fact]
    public void What_can_be_had_is_kept_when_a_few_files_cannot()
    {
        var manifest = Manifest([.. Enumerable.Range(0, Count).Select(number => number % 100 == 50 ? File_($"absent/{number}", $"{number}", new MirrorSource("absent")) : Mirrored(number))]);

        var message = Assert.Throws<UserException>(() => fixture.Store.Fetch(manifest)).Message;

        Assert.Contains("could not be fetched (the mirror's absent: it does not exist there)", message, StringComparison.Ordinal);
        Assert.EndsWith("; 2 more files failed too; what came is kept.", message, StringComparison.Ordinal);
        Assert.Equal(Count - 3, Directory.GetFiles(Path.Combine(fixture.Root, "things", "deep"), "*", SearchOption.AllDirectories).Length);
        Directory.Delete(fixture.Folder["mirror"], recursive: true);
        fixture.Store.Fetch(manifest with { Files = [.. manifest.Files.Where(file => !file.Path.StartsWith("absent", StringComparison.Ordinal))] });
    }

    [Fact]
    public void Many_failures_end_the_fetch()
    {
        var manifest = Manifest([.. Enumerable.Range(0, Count).Select(number => File_($"{number}", $"{number}", new MirrorSource("absent"), Npm($"package/{number}")))]);

        Assert.Contains("more files failed too, which ended the fetch; what came is kept.", Assert.Throws<UserException>(() => fixture.Store.Fetch(manifest)).Message, StringComparison.Ordinal);
        // The package was asked for once, not once a file.
        Assert.Equal(1, fixture.NpmCalls);
    }

    [Fact]
    public void Where_only_a_mirror_has_the_files_the_original_is_named()
    {
        var manifest = Manifest(File_("one", "one", new MirrorSource("absent"))) with { Origin = new("all", new Uri("https://example.org/all"), "artgan dataset import all") };

        Assert.EndsWith(
            "set ARTGAN_MIRROR to a folder that has it, or get the original from https://example.org/all and run 'artgan dataset import all'.",
            Assert.Throws<UserException>(() => fixture.Store.Fetch(manifest)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_equal_content_do_not_meet_in_one_unfinished_download()
    {
        var manifest = Manifest([.. Enumerable.Range(0, 40).Select(number => File_($"{number}", "same", new MirrorSource("same")))]);
        fixture.Folder.Write("mirror/same", "same");

        fixture.Store.Fetch(manifest);

        Assert.Equal(40, Directory.GetFiles(Path.Combine(fixture.Root, "things")).Length);
    }

    [Fact]
    public async Task Several_downloads_run_at_a_time_and_a_part_is_enough_for_who_wants_a_part()
    {
        await using var server = new LoopbackServer(request => LoopbackServer.Answer("200 OK", Bytes(request.Split(' ')[1].Split('-')[1])));
        var all = Manifest([.. Enumerable.Range(0, 30).Select(number => File_($"{number}", $"{number}", new HttpsSource(new Uri($"{server.Address}-{number}"))))]);
        var manifest = all with { Parts = [new ManifestPart("few", null, false, [.. all.Files.Take(3)], 3)] };

        await fixture.Store.FetchAsync(manifest.Select("few"));
        Assert.Equal((3, true, false), (server.Requests.Count, fixture.Store.IsCached(manifest.Select("few")), fixture.Store.IsCached(manifest)));

        await fixture.Store.FetchAsync(manifest);
        Assert.Equal(30, server.Requests.Count);
    }

    [Fact]
    public void A_record_lost_with_a_killed_process_costs_a_reading_and_no_fetch()
    {
        var manifest = Manifest([.. Enumerable.Range(0, 20).Select(Mirrored)]);
        var folder = fixture.Store.Fetch(manifest);
        File.Delete(Path.Combine(folder, ".state", "verified.json"));
        Directory.Delete(fixture.Folder["mirror"], recursive: true);

        Assert.False(fixture.Store.IsCached(manifest));
        fixture.Store.Fetch(manifest);
        Assert.True(fixture.Store.IsCached(manifest));
    }

    [Theory]
    [InlineData("a/one", "one", null)]
    [InlineData("a/0ne", "one", "it holds no 'a/one'")]
    [InlineData("a/one", "0ne", "with sha256")]
    public void Files_come_out_of_an_archive_that_is_fetched_once(string name, string content, string? reason)
    {
        using (var zip = new ZipArchive(File.Create(fixture.Folder["set.zip"]), ZipArchiveMode.Create))
        {
            foreach (var (entry, text) in new[] { ("../../evil", "evil"), (name, content), ("a/two", "two") })
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                writer.Write(text);
            }
        }

        var bytes = File.ReadAllBytes(fixture.Folder["set.zip"]);
        fixture.Folder.Write("mirror/set.zip", bytes);
        var archive = new ManifestFile("set.zip", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), bytes.Length, [new MirrorSource("absent"), new MirrorSource("set.zip")]);
        var manifest = Manifest(File_("one", "one", new ArchiveSource(archive, "a/one")), File_("two", "two", new ArchiveSource(archive, "a/two")));

        var error = Record.Exception(() => fixture.Store.Fetch(manifest));

        if (reason is null) Assert.Equal(("one", "two"), (fixture.Read("one"), fixture.Read("two")));
        else Assert.Contains(reason, Assert.IsType<UserException>(error).Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(fixture.Folder.Path, "evil", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(fixture.Folder["store"], "*.zip", SearchOption.AllDirectories));
    }

    [Fact]
    public void An_altered_archive_is_refused_by_its_own_hash()
    {
        fixture.Folder.Write("mirror/set.zip", "no zip");
        var archive = new ManifestFile("set.zip", new string('0', 64), 6, [new MirrorSource("set.zip")]);

        var message = Assert.Throws<UserException>(() => fixture.Store.Fetch(Manifest(File_("one", "one", new ArchiveSource(archive, "one"))))).Message;

        Assert.Contains("the archive set.zip: the mirror's set.zip: it gave 6 bytes with sha256", message, StringComparison.Ordinal);
    }

    [SmallDiskFact]
    public void On_a_full_disk_one_sentence_says_so_and_what_came_is_kept()
    {
        var manifest = Manifest([.. Enumerable.Range(0, 64).Select(number => Mirrored(number, new string((char)('a' + (number % 20)), 20_000) + number))]);
        var disk = Directory.CreateDirectory(fixture.Folder["disk"]).FullName;
        SmallDiskFactAttribute.Run("mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", disk);
        try
        {
            var store = new AssetStore(disk, new AssetStoreOptions { Mirror = fixture.Folder["mirror"] });

            var message = Assert.Throws<UserException>(() => store.Fetch(manifest)).Message;

            Assert.Contains("could not be written", message, StringComparison.Ordinal);
            Assert.Contains("free some space", message, StringComparison.Ordinal);
            var kept = Directory.GetFiles(Path.Combine(disk, "things", "deep")).Length;
            Assert.InRange(kept, 5, 20);
            SmallDiskFactAttribute.Run("mount", "-o", "remount,size=4m", disk);
            var steps = new List<FetchProgress>();
            store.Fetch(manifest, new Listener(steps.Add));
            Assert.Equal(64 - kept, steps.Count(step => step.Step.EndsWith("in place", StringComparison.Ordinal)));
        }
        finally
        {
            SmallDiskFactAttribute.Run("umount", disk);
        }
    }

    private ManifestFile Mirrored(int number) => Mirrored(number, $"content {number}");

    private ManifestFile Mirrored(int number, string content)
    {
        fixture.Folder.Write($"mirror/{number}", content);
        return File_($"deep/{number}", content, new MirrorSource($"{number}"));
    }

    private sealed class Listener(Action<FetchProgress> told) : IProgress<FetchProgress>
    {
        public void Report(FetchProgress value) => told(value);
    }

    /// <summary>A test that needs a small file system of its own, which only root may mount.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class SmallDiskFactAttribute : FactAttribute
    {
        private static readonly Lazy<string?> Obstacle = new(() =>
        {
            if (!Environment.IsPrivilegedProcess) return "Only root can mount a small disk.";
            var folder = Directory.CreateTempSubdirectory("artgan-disk-").FullName;
            try
            {
                Run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder);
                Run("umount", folder);
                return null;
            }
            catch (InvalidOperationException error)
            {
                return $"A small disk cannot be mounted here: {error.Message}";
            }
            finally
            {
                Directory.Delete(folder);
            }
        });

        public SmallDiskFactAttribute() => Skip = Obstacle.Value;

        public static void Run(string program, params string[] arguments)
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            var errors = process.StandardError.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0) throw new InvalidOperationException(errors.Trim());
        }
    }
}
