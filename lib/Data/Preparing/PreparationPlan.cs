using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>What is done about pictures that look like an earlier one.</summary>
public enum DuplicateHandling
{
    /// <summary>They are not looked for.</summary>
    Ignore,

    /// <summary>They are listed, and stay.</summary>
    List,

    /// <summary>They are listed and left out; the first in order stays.</summary>
    Remove,
}

/// <summary>Which files become which packed set.</summary>
public sealed record PreparationPlan
{
    /// <summary>Raised when the same files and options would give other bytes.</summary>
    private const int Version = 1;

    /// <summary>The set's name.</summary>
    public required string Name { get; init; }

    /// <summary>The files, in the order of the set; names are unique.</summary>
    public required IReadOnlyList<PictureFile> Files { get; init; }

    /// <summary>Size, crop and channels.</summary>
    public PreparationOptions Options { get; init; } = new();

    /// <summary>The names of the classes, by label; left out, the labels of the pictures that could be used, in ordinal order.</summary>
    public IReadOnlyList<string>? Classes { get; init; }

    /// <summary>Where the pictures come from.</summary>
    public DataSetInfo? Info { get; init; }

    /// <summary>Whether near-duplicates are looked for.</summary>
    public DuplicateHandling Duplicates { get; init; } = DuplicateHandling.Ignore;

    /// <summary>What tells these files from other ones of the same names; left out, their lengths and times.</summary>
    public string? SourceStamp { get; init; }

    internal PackedOrigin Origin => new(Describe(Options), $"libvips {Picture.LibraryVersion}");

    /// <summary>A text that is equal only for equal options, whatever options there will be.</summary>
    internal static string Describe(PreparationOptions options) => $"{options} v{Version}";

    /// <summary>What an unfinished preparation must have in common with this one to be gone on with.</summary>
    internal string Key()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        void Add(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text}\0"));
        Add($"{Origin} {Duplicates} {SourceStamp}");
        foreach (var file in Files)
        {
            Add(file.Name);
            if (SourceStamp is null)
            {
                var facts = new FileInfo(file.Path);
                Add(facts.Exists ? string.Create(CultureInfo.InvariantCulture, $"{facts.Length} {facts.LastWriteTimeUtc.Ticks}") : "absent");
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
