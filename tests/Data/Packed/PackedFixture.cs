using System.Security.Cryptography;
using ArtGan.Data;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Data.Packed;

/// <summary>A small packed set with known pixels, names and labels.</summary>
internal sealed class PackedFixture : IDisposable
{
    public const int Count = 5;
    public const int Side = 9;

    public PackedFixture()
    {
        using var writer = new PackedWriter(Folder["set.unfinished"], 3, Side, Side);
        for (var index = 0; index < Count; index++)
        {
            writer.Append([Pixels(index)]);
        }

        Fingerprint = writer.Finish(File, "things", [.. Enumerable.Range(0, Count).Select(Picture)], ["garden", "sea"], new("64 pixels", "a library"), Info);
    }

    public static DataSetInfo Info => new("things", "Things", "free", "Somebody: Things, 1999.", "# Things");

    public TemporaryFolder Folder { get; } = new();

    public string File => Folder["set.packed"];

    public string Fingerprint { get; }

    public static byte[] Pixels(int index) => [.. Enumerable.Range(0, 3 * Side * Side).Select(at => (byte)((at * 7) + (index * 31)))];

    public static PackedPicture Picture(int index) => new($"größe/{index}.jpg", (index % 3) - 1, SHA256.HashData(Pixels(index)));

    /// <summary>Changes one byte of the file.</summary>
    public void Alter(long offset)
    {
        using var file = new FileStream(File, FileMode.Open);
        file.Position = offset < 0 ? file.Length + offset : offset;
        var value = file.ReadByte();
        file.Position--;
        file.WriteByte((byte)(value ^ 0x40));
    }

    public void Dispose() => Folder.Dispose();
}
