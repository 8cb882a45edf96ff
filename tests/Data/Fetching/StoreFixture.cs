using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Fetching;

/// <summary>A store in a temporary folder with a mirror, a fake npm, and manifests made on the spot.</summary>
internal sealed class StoreFixture : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Root => Folder["store"];

    public AssetStore Store => new(Root, new AssetStoreOptions
    {
        Mirror = Folder["mirror"],
        Npm = Path.Combine(Repository.Root, "tests", "Data", "fake-npm"),
        Apt = "no-such-apt",
        FirstDelay = TimeSpan.Zero,
    });

    /// <summary>How often npm was called.</summary>
    public int NpmCalls => File.Exists(Folder["calls"]) ? File.ReadAllLines(Folder["calls"]).Length : 0;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static Manifest Manifest(params ManifestFile[] files) => new("things", "Things", "free", null, null, files);

    public static ManifestFile File_(string path, string content, params AssetSource[] sources) =>
        new(path, Convert.ToHexStringLower(SHA256.HashData(Bytes(content))), Bytes(content).Length, sources);

    public static NpmSource Npm(string path) => new("things", "1.0.0", path);

    /// <summary>Writes what npm's Nth call will give.</summary>
    public void WritePackage(int call, params (string Path, string Content)[] files)
    {
        using var archive = File.Create(Folder[$"package-{call}.tgz"]);
        using var packed = new GZipStream(archive, CompressionLevel.Fastest);
        using var tar = new TarWriter(packed);
        foreach (var (path, content) in files)
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, path) { DataStream = new MemoryStream(Bytes(content)) });
        }
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(Root, "things", path));

    public void Dispose() => Folder.Dispose();
}
