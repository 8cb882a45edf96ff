namespace ArtGan.Data;

/// <summary>Where pictures come from and what may be done with them: what a run, a report and a notebook say about their data.</summary>
/// <param name="Name">The data set's name on the command line.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Licence">The rights, in a few words.</param>
/// <param name="Citation">How to cite it, or null.</param>
/// <param name="Card">The text of its card, in Markdown, or null.</param>
/// <param name="IsSynthetic">Whether a program has made the pictures; they are then called so wherever they are shown.</param>
public sealed record DataSetInfo(string Name, string Title, string Licence, string? Citation, string? Card, bool IsSynthetic = false)
{
    /// <summary>Whether its pictures may be published, in reports for one; null where nobody has decided.</summary>
    public bool? IsPublishable { get; init; }
}
