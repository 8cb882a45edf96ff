using System.Security.Cryptography;
using System.Text;

namespace ArtGan.Kernel.Session.Notebooks;

/// <summary>The identifiers that nbformat 4.5 asks of cells.</summary>
internal static class CellIdentifiers
{
    private const int MaximumLength = 64;

    /// <summary>Gives an identifier to each cell without a valid one of its own. The same notebook gets the same ones.</summary>
    public static void Complete(IEnumerable<NotebookCell> cells)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var wanting = new List<NotebookCell>();
        foreach (var cell in cells)
        {
            if (!IsValid(cell.Id) || !taken.Add(cell.Id))
                wanting.Add(cell);
        }

        foreach (var cell in wanting)
            cell.Id = New(cell.Source, taken);
    }

    /// <summary>An identifier that is not taken, and takes it.</summary>
    public static string New(string source, ISet<string> taken)
    {
        for (var attempt = 0; ; attempt++)
        {
            var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{attempt} {source}")))[..8];
            if (taken.Add(id))
                return id;
        }
    }

    private static bool IsValid(string id) =>
        id.Length is > 0 and <= MaximumLength && id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
