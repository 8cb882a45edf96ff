using System.Security.Cryptography;
using ArtGan.Data;
using ArtGan.Imaging;

namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>The files that the cases work on, in a folder that both sides know. Each is made when it is first needed.</summary>
/// <param name="folder">The folder.</param>
internal sealed class DataFiles(string folder)
{
    /// <summary>Pictures that are prepared.</summary>
    public const int PhotoCount = 2_781;

    // The abstract-gallery of a mirror: paintings of 192 px and more.
    private const string MirrorFolder = "abstract_gallery192";
    private const int GeneratedSize = 192, Size = 64;

    // As many different pictures are enough for what is only opened and read.
    private const int DifferentPictures = 240;

    /// <summary>A folder with one class of JPEG files, as torchvision's ImageFolder wants it.</summary>
    private string Photos => Path.Combine(folder, "photos", "all");

    /// <summary>The photos prepared, as JPEG files of 64 px.</summary>
    private string SmallPhotos => Path.Combine(folder, "small", "all");

    /// <summary>The photos prepared, in packed form.</summary>
    public string PackedPhotos => Path.Combine(folder, "photos.pack");

    /// <summary>A place for what is written and thrown away.</summary>
    public string ScratchPath => Path.Combine(folder, "scratch.pack");

    /// <summary>A packed set of a number of pictures of 64 px.</summary>
    /// <param name="count">How many.</param>
    public string Packed(int count) => Path.Combine(folder, FormattableString.Invariant($"{count}.pack"));

    /// <summary>The photos, to be prepared at 64 px.</summary>
    public PreparationPlan PhotoPlan() => new()
    {
        Name = "photos",
        Files = [.. Directory.EnumerateFiles(Photos).Order(StringComparer.Ordinal).Select(path => new PictureFile(Path.GetFileName(path), path, "all"))],
        Options = new PreparationOptions { Size = Size },
    };

    /// <summary>Makes the photos: those of the mirror where it has them, else generated ones.</summary>
    /// <param name="say">Told which.</param>
    public void MakePhotos(Action<string> say)
    {
        if (Directory.Exists(Photos))
        {
            return;
        }

        Directory.CreateDirectory(Photos);
        var mirrored = Environment.GetEnvironmentVariable("ARTGAN_MIRROR") is { Length: > 0 } mirror ? Path.Combine(mirror, MirrorFolder) : null;
        if (mirrored is not null && Directory.Exists(mirrored))
        {
            say($"Photos: {PhotoCount:N0} paintings of {mirrored}.");
            foreach (var path in Directory.EnumerateFiles(mirrored, "*.jpg").Order(StringComparer.Ordinal).Take(PhotoCount))
            {
                File.CreateSymbolicLink(Path.Combine(Photos, Path.GetFileName(path)), Path.GetFullPath(path));
            }

            return;
        }

        say($"Photos: {PhotoCount:N0} generated pictures of {GeneratedSize} px; ARTGAN_MIRROR names no folder with paintings.");
        WriteJpegs(new ProceduralPictures(PhotoCount, GeneratedSize), Photos, quality: 90);
    }

    /// <summary>Makes the prepared photos in both forms.</summary>
    /// <param name="say">Told where the photos come from.</param>
    public void MakePreparedPhotos(Action<string> say)
    {
        if (File.Exists(PackedPhotos))
        {
            return;
        }

        MakePhotos(say);
        Preparation.Run(PhotoPlan(), PackedPhotos, progress: null, CancellationToken.None);
        using var prepared = PackedSet.Open(PackedPhotos);
        WriteJpegs(prepared, SmallPhotos, quality: 95);
    }

    /// <summary>Makes a packed set of a number of pictures.</summary>
    /// <param name="count">How many.</param>
    public void MakePacked(int count)
    {
        if (File.Exists(Packed(count)))
        {
            return;
        }

        var pictures = new ProceduralPictures(Math.Min(count, DifferentPictures), Size);
        ReadOnlyMemory<byte>[] planar = [.. Enumerable.Range(0, pictures.Count).Select(index => pictures[index].ToArray())];
        byte[][] hashes = [.. planar.Select(picture => SHA256.HashData(picture.Span))];
        using var writer = new PackedWriter($"{Packed(count)}.unfinished", pictures.Channels, Size, Size);
        for (var index = 0; index < count; index++)
        {
            writer.Append([planar[index % pictures.Count]]);
        }

        var entries = Enumerable.Range(0, count).Select(index => index % pictures.Count)
            .Select((same, index) => new PackedPicture(FormattableString.Invariant($"{index:D6}"), pictures.LabelOf(same), hashes[same])).ToList();
        writer.Finish(Packed(count), pictures.Name, entries, pictures.Classes, new PackedOrigin("benchmark", "none"), pictures.Info);
    }

    private static void WriteJpegs(IPictureSet pictures, string target, int quality)
    {
        Directory.CreateDirectory(target);
        Parallel.For(0, pictures.Count, index => pictures.PictureAt(index).Save(
            Path.Combine(target, FormattableString.Invariant($"{index:D6}.jpg")), new EncodeOptions { Quality = quality }));
    }
}
