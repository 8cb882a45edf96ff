using System.Text.RegularExpressions;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>A line that begins with <c>#!</c>, as far as help at the cursor has to know it.</summary>
/// <param name="Names">The names after <c>#!</c>, the usual one first.</param>
/// <param name="Summary">What it does and its options, in one line.</param>
/// <param name="IsLanguage">Whether the text below it is in another language than C#.</param>
internal sealed partial record CommandDescription(IReadOnlyList<string> Names, string Summary, bool IsLanguage)
{
    /// <summary>Names that may follow on the command's line or below it, such as the tables of a database; null where there are none.</summary>
    public Func<string, IEnumerable<Completion>>? NamesFor { get; init; }

    /// <summary>The options that the summary tells of.</summary>
    public IEnumerable<string> Options => Option().Matches(Summary).Select(match => match.Value).Distinct();

    [GeneratedRegex("--[a-z][a-z-]*")]
    private static partial Regex Option();
}
