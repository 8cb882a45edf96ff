using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Archives;

public sealed class ArchiveReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public async Task Files_come_out_as_they_went_in_and_only_the_wanted_ones(string kind)
    {
        var path = Write(kind, ("./a/one.jpg", "one"), ("a/b/two.txt", "two"), ("three.jpg", ""));
        Assert.True(ArchiveReader.IsArchive(path));

        var result = await ArchiveReader.ExtractAsync(path, folder["out"], name => name.EndsWith(".jpg", StringComparison.Ordinal));

        Assert.Equal(["a/one.jpg", "three.jpg"], result.Names);
        Assert.Empty(result.Refused);
        Assert.Null(result.Damage);
        Assert.Equal("one", File.ReadAllText(folder["out/a/one.jpg"]));
        Assert.Equal("", File.ReadAllText(folder["out/three.jpg"]));
        Assert.Equal(2, Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData("zip", "../escaped", "leads out of")]
    [InlineData("zip", "a/../../escaped", "leads out of")]
    [InlineData("zip", "..\\escaped", "leads out of")]
    [InlineData("zip", "/tmp/escaped", "absolute path")]
    [InlineData("zip", "C:/escaped", "absolute path")]
    [InlineData("zip", "a//escaped", "empty parts")]
    [InlineData("zip", "a\u0007b", "control characters")]
    [InlineData("tar", "../escaped", "leads out of")]
    [InlineData("tar", "/tmp/escaped", "absolute path")]
    [InlineData("tar", "a\\escaped", "backslashes")]
    [InlineData("tar.gz", "./../escaped", "leads out of")]
    public async Task A_name_that_leads_elsewhere_is_refused_and_the_rest_goes_on(string kind, string name, string reason)
    {
        var result = await Extract(Write(kind, (name, "bad"), ("good", "good")));

        Assert.Contains(reason, Assert.Single(result.Refused).Reason, StringComparison.Ordinal);
        Assert.Equal(["good"], result.Names);
        Assert.Equal([folder["out/good"]], Directory.GetFiles(folder["out"], "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(folder.Path, "*escaped*", SearchOption.AllDirectories));
        Assert.False(File.Exists("/tmp/escaped"));
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    public async Task Names_too_long_for_a_file_system_are_refused(string kind)
    {
        var result = await Extract(Write(kind, (new string('x', 300), "bad"), (string.Join('/', Enumerable.Repeat("folder", 200)), "bad"), ("good", "good")));

        Assert.Equal(["a part of its name is longer than 255 bytes", "its name is longer than 1024 bytes"], result.Refused.Select(entry => entry.Reason).Order());
        Assert.Equal(["good"], result.Names);
        Assert.All(result.Refused, entry => Assert.True(entry.Name.Length <= 121));
    }

    [Theory]
    [InlineData("one", "one", "twice")]
    [InlineData("one", "ONE", "differs from 'one' only in upper and lower case")]
    [InlineData("a/one", "A/two", "differs from 'a' only in upper and lower case")]
    [InlineData("one", "one/two", "a file with the name of its folder 'one'")]
    [InlineData("one/two", "one", "a folder of its name")]
    public async Task The_second_of_two_colliding_names_is_refused(string first, string second, string reason)
    {
        var result = await Extract(Write("zip", (first, "first"), (second, "second"), ("rest", "rest")));

        Assert.Equal([first, "rest"], result.Names);
        Assert.Equal("first", File.ReadAllText(folder["out/" + first]));
        Assert.Contains(reason, Assert.Single(result.Refused).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_and_devices_are_refused()
    {
        using (var tar = new TarWriter(File.Create(folder["x.tar"])))
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.SymbolicLink, "link") { LinkName = "/etc" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, "link/passwd") { DataStream = new MemoryStream("bad"u8.ToArray()) });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.HardLink, "hard") { LinkName = "../x" });
            tar.WriteEntry(new PaxTarEntry(TarEntryType.Fifo, "pipe"));
            tar.WriteEntry(new PaxTarEntry(TarEntryType.CharacterDevice, "device") { DeviceMajor = 1, DeviceMinor = 5 });
        }

        var result = await Extract(folder["x.tar"]);

        Assert.Equal([("link", "it is a link"), ("hard", "it is a link"), ("pipe", "it is a device or a pipe"), ("device", "it is a device or a pipe")], result.Refused.Select(entry => (entry.Name, entry.Reason)));
        // A folder of our own, not the one that the link names.
        Assert.Equal("bad", File.ReadAllText(folder["out/link/passwd"]));
        Assert.Null(new FileInfo(folder["out/link"]).LinkTarget);
    }

    [Fact]
    public async Task A_link_in_a_zip_is_refused()
    {
        using (var zip = new ZipArchive(File.Create(folder["x.zip"]), ZipArchiveMode.Create))
        {
            var entry = zip.CreateEntry("link");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = entry.Open();
            content.Write("/etc/passwd"u8);
        }

        Assert.Equal([("link", "it is a link")], (await Extract(folder["x.zip"])).Refused.Select(entry => (entry.Name, entry.Reason)));
        Assert.False(File.Exists(folder["out/link"]));
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public async Task What_unpacks_to_too_much_is_refused(string kind)
    {
        Directory.CreateDirectory(folder["out"]);
        var limits = new ArchiveLimits { EntryBytes = 100, FreeBytes = 250, Ratio = 0 };
        var path = Write(kind, ("large", new string('x', 101)), ("one", new string('1', 100)), ("two", new string('2', 100)), ("three", new string('3', 100)));

        var result = await ArchiveReader.ExtractAsync(path, folder["out"], limits: limits);

        if (kind != "tar.gz") Assert.Contains("it declares 101 bytes where 100 are allowed", result.Refused.Select(entry => entry.Reason));
        Assert.True(Directory.GetFiles(folder["out"]).Sum(file => new FileInfo(file).Length) <= 250);
        Assert.True(kind == "tar.gz" ? result.Damage is not null : result.Refused.Any(entry => entry.Reason.Contains("more than the 250 bytes", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_entry_longer_than_it_declares_is_cut_off_and_refused()
    {
        var path = Write("zip", ("bomb", new string('x', 100_000)), ("good", "good"));
        var bytes = File.ReadAllBytes(path);
        // The length in the central directory, which readers go by.
        var place = bytes.AsSpan().LastIndexOf(BitConverter.GetBytes(100_000));
        BitConverter.TryWriteBytes(bytes.AsSpan(place), 10);

        var result = await Extract(folder.Write("y.zip", bytes));

        Assert.Equal("bomb", Assert.Single(result.Refused).Name);
        Assert.Equal(["good"], result.Names);
        Assert.False(File.Exists(folder["out/bomb"]));
    }

    [Fact]
    public async Task An_entry_with_a_wrong_checksum_is_refused()
    {
        using (var zip = new ZipArchive(File.Create(folder["x.zip"]), ZipArchiveMode.Create))
        {
            using var content = zip.CreateEntry("one", CompressionLevel.NoCompression).Open();
            content.Write("content"u8);
        }

        var bytes = File.ReadAllBytes(folder["x.zip"]);
        bytes[bytes.AsSpan().IndexOf("content"u8)] ^= 1;

        var result = await Extract(folder.Write("y.zip", bytes));

        Assert.Equal([new RefusedEntry("one", "its checksum is wrong")], result.Refused);
        Assert.Empty(Directory.GetFiles(folder["out"]));
    }

    [Fact]
    public async Task A_header_cannot_ask_for_memory()
    {
        var header = new byte[512];
        Encoding.ASCII.GetBytes("x").CopyTo(header, 0);
        Encoding.ASCII.GetBytes("17777777777\0").CopyTo(header, 124);
        header[156] = (byte)'x';
        header.AsSpan(148, 8).Fill((byte)' ');
        Encoding.ASCII.GetBytes($"{Convert.ToString(header.Sum(value => value), 8).PadLeft(6, '0')}\0 ").CopyTo(header, 148);

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = await Extract(folder.Write("x.tar", header));

        Assert.Contains("one of its names takes more than", result.Damage, StringComparison.Ordinal);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 50_000_000);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public async Task A_truncated_archive_gives_what_comes_before_the_end(string kind)
    {
        var random = new Random(1);
        var noise = new byte[60_000];
        random.NextBytes(noise);
        var path = Write(kind, ("one", "one"), ("two", Convert.ToHexString(noise)), ("three", "three"));
        var whole = File.ReadAllBytes(path);

        var result = await Extract(folder.Write("cut", whole[..(whole.Length / 2)]));

        Assert.NotNull(result.Damage);
        Assert.Equal(kind == "zip" ? [] : ["one"], result.Names);
        Assert.Empty(Directory.Exists(folder["out"]) ? Directory.GetFiles(folder["out"]).Select(Path.GetFileName).Except(["one"]) : []);
    }

    [Theory]
    [InlineData("zip")]
    [InlineData("tar")]
    [InlineData("tar.gz")]
    public async Task Mutated_archives_never_write_outside_nor_end_in_another_error(string kind)
    {
        var whole = File.ReadAllBytes(Write(kind, ("a/one", "one"), ("two", new string('2', 3000)), ("b/c/three", "three")));
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var bytes = (byte[])whole.Clone();
            for (var change = random.Next(1, 6); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var path = folder.Write("mutated", random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);
            try
            {
                await ArchiveReader.ExtractAsync(path, folder[$"inside/{round}"]);
            }
            catch (UserException)
            {
                // Its start was hit: it is no archive any more.
            }
        }

        Assert.Equal(["inside", "mutated", $"x.{kind}"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task More_entries_than_allowed_end_the_work()
    {
        var result = await ArchiveReader.ExtractAsync(Write("tar", ("1", ""), ("2", ""), ("3", "")), folder["out"], limits: new ArchiveLimits { Entries = 2 });
        Assert.Equal((2, "it has more than 2 entries"), (result.Names.Count, result.Damage));
    }

    [Theory]
    [InlineData(new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C }, "is a 7z archive")]
    [InlineData(new byte[] { 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0 }, "is packed with xz")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF }, "is no zip, tar or tar.gz archive")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0 }, "is no zip, tar or tar.gz archive")]
    [InlineData(new byte[0], "is no zip, tar or tar.gz archive")]
    public async Task What_is_no_archive_is_said_in_a_sentence(byte[] content, string reason)
    {
        var path = folder.Write("x", content);
        Assert.False(ArchiveReader.IsArchive(path));
        Assert.Contains(reason, (await Assert.ThrowsAsync<UserException>(() => Extract(path))).Message, StringComparison.Ordinal);
    }

    private Task<ArchiveExtraction> Extract(string path) => ArchiveReader.ExtractAsync(path, folder["out"]);

    private string Write(string kind, params (string Name, string Content)[] files)
    {
        var path = folder[$"x.{kind}"];
        using var file = File.Create(path);
        if (kind == "zip")
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Create);
            foreach (var (name, content) in files)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write(content);
            }

            return path;
        }

        using var packed = kind == "tar.gz" ? new GZipStream(file, CompressionLevel.Fastest) : null;
        using var tar = new TarWriter((Stream?)packed ?? file);
        foreach (var (name, content) in files)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) });
        }

        return path;
    }
}
