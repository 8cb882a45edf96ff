using ArtGan.Data;

namespace ArtGan.Cli.Commands;

/// <summary>The user's own sets among the others: in the list, and when they are checked.</summary>
internal static class DatasetImportedRows
{
    /// <summary>A row a set; one that is damaged is told of in a sentence, and the others follow.</summary>
    public static IReadOnlyList<ImportedRow> List(CommandContext context)
    {
        var sets = new ImportedSets();
        var rows = new List<ImportedRow>();
        foreach (var name in sets.Names)
        {
            try
            {
                using var set = sets.Open(name);
                rows.Add(new(name, set.Info?.Title ?? name, set.Info?.Licence ?? "unknown", Cached: true, Imported: true, new FileInfo(set.Path).Length, set.Count, set.Width, set.Classes, sets.LocateReport(name), set.Path));
            }
            catch (UserException error)
            {
                context.Say(error.Message);
            }
        }

        return rows;
    }

    /// <summary>Checks a set where it is one of the user's.</summary>
    /// <returns>Whether it is.</returns>
    /// <exception cref="UserException">It is damaged.</exception>
    public static bool Verify(CommandContext context, string name)
    {
        var sets = new ImportedSets();
        if (!sets.Contains(name)) return false;
        using var set = sets.Open(name);
        var findings = set.Verify(context.Cancellation);
        if (findings.Count > 0)
        {
            throw new UserException($"The data set '{name}' is damaged ({findings[0]}{(findings.Count > 1 ? $", and {findings.Count - 1} more" : "")}); import it again with --replace.");
        }

        context.Result(new ImportedVerified(name, set.Path, set.Count, set.Fingerprint), result => $"{result.Name} is whole: {result.Count} pictures, every hash as it should be.");
        return true;
    }
}

/// <summary>An imported set in the list.</summary>
/// <param name="Name">Its name for the command line.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Licence">The rights in a few words.</param>
/// <param name="Cached">Whether it can be used offline.</param>
/// <param name="Imported">Whether the user has imported it.</param>
/// <param name="Bytes">Bytes of the packed file.</param>
/// <param name="Pictures">How many pictures.</param>
/// <param name="Size">The edge of each, in pixels.</param>
/// <param name="Classes">The names of the classes; none where pictures have no labels.</param>
/// <param name="Report">The page about it.</param>
/// <param name="File">The packed file.</param>
internal sealed record ImportedRow(
    string Name, string Title, string Licence, bool Cached, bool Imported, long Bytes, int Pictures, int Size, IReadOnlyList<string> Classes, string Report, string File);

/// <summary>How the check of an imported set ended.</summary>
/// <param name="Name">The data set.</param>
/// <param name="File">The packed file.</param>
/// <param name="Count">Pictures.</param>
/// <param name="Fingerprint">64 hexadecimal digits that stand for the content.</param>
internal sealed record ImportedVerified(string Name, string File, int Count, string Fingerprint);
