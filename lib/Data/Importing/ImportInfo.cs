namespace ArtGan.Data;

/// <summary>What an imported set says of its origin, where the user does not say it.</summary>
internal static class ImportInfo
{
    internal static DataSetInfo Of(ImportOptions options)
    {
        // The last part alone: the set may be given to others, whom the rest of the path is no concern of.
        var place = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Source)));
        var title = options.Title ?? $"Pictures from {place}";
        var licence = options.Licence ?? $"unknown: imported from '{place}' by the user";
        return new(options.Name, title, licence, Citation: null, options.Card ?? Card(title, place, licence, options));
    }

    private static string Card(string title, string place, string licence, ImportOptions options) => $"""
        # {title}

        **What.** Pictures that the user imported from '{place}', brought to {options.Preparation.Size} x {options.Preparation.Size} pixels. Nobody has described them yet.

        **Rights.** {char.ToUpperInvariant(licence[0])}{licence[1..]}.

        **Known biases and gaps.** Not looked into. Who and what is in the set, and who and what is missing, is for its user to find out before results are shown: import it again with --card FILE.md.
        """;
}
