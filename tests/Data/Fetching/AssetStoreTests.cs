using ArtGan.Data;
using static ArtGan.Tests.Data.Fetching.StoreFixture;

namespace ArtGan.Tests.Data.Fetching;

public sealed class AssetStoreTests : IDisposable
{
    private readonly StoreFixture fixture = new();

    public void Dispose() => fixture.Dispose();

    [Fact]
    public void Files_come_from_the_mirror_and_are_not_fetched_twice()
    {
        fixture.Folder.Write("mirror/a/one.txt", "one");
        var manifest = Manifest(File_("deep/one.txt", "one", new MirrorSource("a/one.txt")));
        Assert.False(fixture.Store.IsCached(manifest));

        var folder = fixture.Store.Fetch(manifest);

        Assert.Equal("one", File.ReadAllText(Path.Combine(folder, "deep", "one.txt")));
        Assert.True(fixture.Store.IsCached(manifest));
        Directory.Delete(fixture.Folder["mirror"], recursive: true);
        Assert.Equal(folder, fixture.Store.Fetch(manifest));
    }

    [Fact]
    public void One_package_gives_all_its_files_with_one_call()
    {
        fixture.WritePackage(1, ("package/other", "other"), ("package/one", "one"), ("package/two", "two"));
        var manifest = Manifest(File_("one", "one", Npm("package/one")), File_("two", "two", new MirrorSource("absent"), Npm("package/two")));

        fixture.Store.Fetch(manifest);

        Assert.Equal(("one", "two", 1), (fixture.Read("one"), fixture.Read("two"), fixture.NpmCalls));
        Assert.Equal(["one", "two"], Directory.GetFiles(fixture.Store.Locate(manifest)).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void An_altered_package_is_fetched_again_once()
    {
        fixture.WritePackage(1, ("package/one", "0ne"));
        fixture.WritePackage(2, ("package/one", "one"));

        fixture.Store.Fetch(Manifest(File_("one", "one", Npm("package/one"))));

        Assert.Equal(("one", 2), (fixture.Read("one"), fixture.NpmCalls));
    }

    [Fact]
    public void A_truncated_package_is_fetched_again_once()
    {
        fixture.WritePackage(2, ("package/one", "one"));
        fixture.Folder.Write("package-1.tgz", File.ReadAllBytes(fixture.Folder["package-2.tgz"])[..40]);

        fixture.Store.Fetch(Manifest(File_("one", "one", Npm("package/one"))));

        Assert.Equal(("one", 2), (fixture.Read("one"), fixture.NpmCalls));
    }

    [Theory]
    [InlineData("0ne", "sha256 ")]
    [InlineData("one and more", "it declares 12 bytes where 3 are allowed")]
    public void A_package_that_stays_altered_is_an_error_with_both_hashes_and_leaves_nothing(string content, string reason)
    {
        fixture.WritePackage(1, ("package/one", content));
        fixture.WritePackage(2, ("package/one", content));
        var manifest = Manifest(File_("one", "one", Npm("package/one")));

        var message = Assert.Throws<UserException>(() => fixture.Store.Fetch(manifest)).Message;

        Assert.Contains("'one' of 'things'", message, StringComparison.Ordinal);
        Assert.Contains(manifest.Files[0].Sha256, message, StringComparison.Ordinal);
        Assert.Contains(reason, message, StringComparison.Ordinal);
        if (content.Length == 3) Assert.Contains(File_("", content).Sha256, message, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(fixture.Root, "things", "one")));
        Assert.Equal(2, fixture.NpmCalls);
    }

    [Fact]
    public void Nothing_in_an_archive_decides_where_files_go()
    {
        var outside = Path.Combine(Path.GetTempPath(), "artgan-escaped");
        fixture.WritePackage(1, ("../../../../escaped", "bad"), (outside, "bad"), ("package/one", "one"));

        fixture.Store.Fetch(Manifest(File_("one", "one", Npm("package/one"))));

        Assert.Equal("one", fixture.Read("one"));
        Assert.Empty(Directory.GetFiles(fixture.Folder.Path, "escaped", SearchOption.AllDirectories));
        Assert.False(File.Exists(outside));
    }

    [Fact]
    public void Every_source_that_failed_is_named_with_its_reason()
    {
        var manifest = Manifest(File_("one", "one", new MirrorSource("absent"), Npm("package/one"), new DebianSource("thing", "usr/one")));

        var message = Assert.Throws<UserException>(() => fixture.Store.Fetch(manifest)).Message;

        Assert.Contains("the mirror's absent: it does not exist there", message, StringComparison.Ordinal);
        Assert.Contains("the npm package things@1.0.0: ", message, StringComparison.Ordinal);
        Assert.Contains("failed (code E404)", message, StringComparison.Ordinal);
        Assert.Contains("the Debian package thing: 'no-such-apt' is not on PATH", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_package_lacks_is_named()
    {
        fixture.WritePackage(1, ("package/two", "two"));
        var message = Assert.Throws<UserException>(() => fixture.Store.Fetch(Manifest(File_("one", "one", Npm("package/one"))))).Message;
        Assert.Contains("it holds no 'package/one'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_check_finds_altered_files_and_the_next_fetch_mends_them()
    {
        fixture.Folder.Write("mirror/one", "one");
        fixture.Folder.Write("mirror/two", "two");
        var manifest = Manifest(File_("one", "one", new MirrorSource("one")), File_("two", "two", new MirrorSource("two")));
        var folder = fixture.Store.Fetch(manifest);
        var changed = new FileInfo(Path.Combine(folder, "two"));
        var time = changed.LastWriteTimeUtc;
        File.WriteAllText(changed.FullName, "owt");
        File.SetLastWriteTimeUtc(changed.FullName, time);
        Assert.True(fixture.Store.IsCached(manifest));

        var findings = await fixture.Store.VerifyAsync(manifest);

        Assert.Equal([FileState.Whole, FileState.Altered], findings.Select(finding => finding.State));
        Assert.Equal(File_("", "owt").Sha256, findings[1].Found);
        Assert.False(fixture.Store.IsCached(manifest));
        await fixture.Store.FetchAsync(manifest);
        Assert.Equal("two", fixture.Read("two"));
        Assert.All(await fixture.Store.VerifyAsync(manifest), finding => Assert.Equal(FileState.Whole, finding.State));
    }

    [Fact]
    public async Task A_check_of_what_was_never_fetched_finds_it_missing_and_creates_nothing()
    {
        var findings = await fixture.Store.VerifyAsync(Manifest(File_("one", "one", Npm("package/one"))));

        Assert.Equal(FileState.Missing, Assert.Single(findings).State);
        Assert.False(Directory.Exists(fixture.Root));
    }

    [Fact]
    public void A_file_laid_there_by_hand_is_taken_when_it_is_the_right_one()
    {
        fixture.Folder.Write("store/things/one", "one");

        fixture.Store.Fetch(Manifest(File_("one", "one", Npm("package/one"))));

        Assert.Equal(0, fixture.NpmCalls);
    }

    [Fact]
    public async Task Two_fetches_at_once_fetch_once()
    {
        fixture.WritePackage(1, ("package/one", "one"));
        var manifest = Manifest(File_("one", "one", Npm("package/one")));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => fixture.Store.FetchAsync(manifest))));

        Assert.Equal(1, fixture.NpmCalls);
    }

    [Fact]
    public async Task A_wait_for_another_process_can_be_cancelled_and_says_what_it_waits_for()
    {
        var manifest = Manifest(File_("one", "one", Npm("package/one")));
        var folder = new StoreFolder(fixture.Store.Locate(manifest));
        folder.Create();
        using var held = await StoreLock.AcquireAsync(folder.Lock, () => { }, CancellationToken.None);
        using var cancelled = new CancellationTokenSource();
        var steps = new Reports(_ => cancelled.Cancel());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fixture.Store.FetchAsync(manifest, steps, cancelled.Token));

        Assert.Contains("waiting", Assert.Single(steps.All).Step, StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_ends_with_all_bytes_in_place()
    {
        fixture.Folder.Write("mirror/one", "one");
        fixture.Folder.Write("mirror/three", "three");
        var steps = new Reports(_ => { });

        fixture.Store.Fetch(Manifest(File_("one", "one", new MirrorSource("one")), File_("three", "three", new MirrorSource("three"))), steps);

        Assert.All(steps.All, step => Assert.Equal(8, step.Total));
        Assert.Equal(8, steps.All[^1].Bytes);
    }

    private sealed class Reports(Action<FetchProgress> then) : IProgress<FetchProgress>
    {
        public List<FetchProgress> All { get; } = [];

        public void Report(FetchProgress value)
        {
            All.Add(value);
            then(value);
        }
    }
}
