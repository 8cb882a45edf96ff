using ArtGan.Imaging;

namespace ArtGan.Data;

/// <summary>How a folder or an archive of pictures becomes a named set.</summary>
public sealed record ImportOptions
{
    /// <summary>Edges of the square that can be chosen, in pixels.</summary>
    internal const int SmallestSize = 32;

    /// <summary>The largest.</summary>
    internal const int LargestSize = 1024;

    /// <summary>The folder, .zip, .tar or .tar.gz file.</summary>
    public required string Source { get; init; }

    /// <summary>The set's name: lower-case letters, digits and hyphens.</summary>
    public required string Name { get; init; }

    /// <summary>Size (32 to 1,024 pixels), crop and channels.</summary>
    public PreparationOptions Preparation { get; init; } = new();

    /// <summary><c>folders</c>, <c>none</c>, or a CSV file; left out, folders where every picture lies in one of at least two.</summary>
    public string? Labels { get; init; }

    /// <summary>Whether pictures that look like an earlier one are left out.</summary>
    public bool RemoveDuplicates { get; init; }

    /// <summary>Whether an imported set of the same name may be replaced.</summary>
    public bool Replace { get; init; }

    /// <summary>The set's name for people; left out, after the folder.</summary>
    public string? Title { get; init; }

    /// <summary>The rights, in a few words; left out, unknown.</summary>
    public string? Licence { get; init; }

    /// <summary>The text of its card, in Markdown; left out, one that says what is known.</summary>
    public string? Card { get; init; }

    /// <summary>Names that are taken otherwise, such as those of the catalogue.</summary>
    public IReadOnlyCollection<string> ReservedNames { get; init; } = [];

    internal ImportOptions Validated()
    {
        if (!ImportedSets.IsName(Name))
        {
            throw new UserException($"'{Name}' cannot name a data set; use lower-case letters, digits and hyphens, at most 64.");
        }

        if (ReservedNames.Contains(Name))
        {
            throw new UserException($"'{Name}' is a data set of the catalogue; choose another name for yours.");
        }

        if (Preparation.Size is < SmallestSize or > LargestSize)
        {
            throw new UserException($"A size of {Preparation.Size} pixels is not possible; choose {SmallestSize} to {LargestSize}.");
        }

        return this;
    }
}
