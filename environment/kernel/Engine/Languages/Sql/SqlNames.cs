using System.Text.RegularExpressions;
using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages.Sql;

/// <summary>What a query may go on with.</summary>
internal static partial class SqlNames
{
    /// <summary>The names that may stand at a place of a query, the likeliest first.</summary>
    /// <param name="request">The place.</param>
    /// <param name="tables">Gives the tables of the database that is asked.</param>
    public static IEnumerable<Completion> Complete(NameRequest request, Func<IReadOnlyList<SqlTable>> tables)
    {
        if (request.Before.EndsWith('@'))
            return NamedValues.Variables(request.Variables);
        if (IsInText(request.Before))
            return [];
        var all = tables();
        if (Qualifier().Match(request.Before) is { Success: true } qualifier)
            return Columns(Meant(all, qualifier.Groups["name"].Value, request));
        var used = all.Where(table => Regex.IsMatch(request.Before + " " + request.After, $@"\b{Regex.Escape(table.Name)}\b", RegexOptions.IgnoreCase)).ToList();
        var names = all.Select(table => new Completion(Written(table.Name), "class", $"table of {table.Columns.Count} {(table.Columns.Count == 1 ? "column" : "columns")}"));
        var columns = Columns(used.Count > 0 ? used : all);
        return TablePlace().IsMatch(request.Before) ? names.Concat(SqlWords.Completions) : columns.Concat(names).Concat(SqlWords.Completions);
    }

    private static IEnumerable<Completion> Columns(IEnumerable<SqlTable> tables) =>
        tables.SelectMany(table => table.Columns.Select(column => (column, table.Name))).GroupBy(entry => entry.column, StringComparer.OrdinalIgnoreCase)
            .Select(column => new Completion(Written(column.Key), "field", $"column of {string.Join(", ", column.Select(entry => entry.Name))}"));

    // The table of that name, or the one that has it as its second: `from runs as r`.
    private static List<SqlTable> Meant(IReadOnlyList<SqlTable> tables, string name, NameRequest request)
    {
        var text = request.Before + " " + request.After;
        return [.. tables.Where(table => table.Name.Equals(name, StringComparison.OrdinalIgnoreCase)
            || Regex.IsMatch(text, $@"\b{Regex.Escape(table.Name)}""?\s+(?:as\s+)?{Regex.Escape(name)}\b", RegexOptions.IgnoreCase))];
    }

    // A name that is more than letters, digits and underscores stands in quotes.
    private static string Written(string name) => Plain().IsMatch(name) ? name : $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static bool IsInText(string before) => before.Count(character => character == '\'') % 2 == 1 || before.Count(character => character == '"') % 2 == 1 || before[(before.LastIndexOf('\n') + 1)..].Contains("--", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<name>\w+)""?\.$")]
    private static partial Regex Qualifier();

    [GeneratedRegex(@"\b(from|join|into|update|table)\s+$", RegexOptions.IgnoreCase)]
    private static partial Regex TablePlace();

    [GeneratedRegex(@"^[A-Za-z_]\w*$")]
    private static partial Regex Plain();
}
