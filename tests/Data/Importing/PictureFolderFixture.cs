using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Importing;

/// <summary>A folder of small pictures that differ from each other, and a cache to import them into.</summary>
internal sealed class PictureFolderFixture : IDisposable
{
    public TemporaryFolder Folder { get; } = new();

    public string Source => Folder["source"];

    public string Cache => Folder["cache"];

    /// <summary>Random blocks: no two seeds look alike.</summary>
    public static Picture Blocks(int seed, int width = 48, int height = 48)
    {
        var random = new Random(seed);
        var colours = new byte[8 * 8 * 3];
        random.NextBytes(colours);
        var pixels = new byte[width * height * 3];
        for (var at = 0; at < pixels.Length; at++)
        {
            var (x, y) = (at / 3 % width, at / 3 / width);
            pixels[at] = colours[((((y * 8 / height) * 8) + (x * 8 / width)) * 3) + (at % 3)];
        }

        return new(width, height, 3, pixels);
    }

    /// <summary>Writes a picture below the source folder.</summary>
    public void Add(string name, int seed, int width = 48, int height = 48) => Folder.Write(Path.Combine("source", name), Blocks(seed, width, height).EncodePng());

    public void Add(string name, byte[] content) => Folder.Write(Path.Combine("source", name), content);

    /// <summary>Writes pictures of different looks.</summary>
    public void AddMany(int count)
    {
        for (var index = 0; index < count; index++)
        {
            Add($"{index:000}.png", index);
        }
    }

    public ImportOptions Options(string name = "mine") => new() { Source = Source, Name = name, Preparation = new() { Size = 32 } };

    public ImportResult Import(ImportOptions? options = null) => PictureImport.Run(options ?? Options(), Cache);

    public PackedSet Open(string name = "mine") => new ImportedSets(Cache).Open(name);

    public void Dispose() => Folder.Dispose();
}
