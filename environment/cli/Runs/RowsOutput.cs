using System.Globalization;
using Spectre.Console;

namespace ArtGan.Cli.Runs;

/// <summary>Where rows go: to a file of comma-separated values, to standard output as JSON lines, or as a table.</summary>
/// <param name="context">The command's.</param>
/// <param name="csv">The file; null for standard output.</param>
internal sealed class RowsOutput(CommandContext context, string? csv)
{
    /// <summary>Whether rows go to a file.</summary>
    public bool IsFile => csv is not null;

    /// <summary>Whether rows are drawn for people.</summary>
    public bool IsTable => !IsFile && !context.Json;

    /// <summary>The command's.</summary>
    public CommandContext Context => context;

    /// <summary>Writes rows.</summary>
    public void Write(QueryResult rows)
    {
        if (csv is not null)
        {
            rows.SaveCsv(csv);
            context.Result(new RowsWritten(csv, rows.Count), written => $"{written.Rows} rows: {written.Csv}");
        }
        else if (context.Json)
        {
            var names = Names(rows.Columns);
            foreach (var row in rows)
                context.Result(names.Zip(row.Values).ToDictionary(pair => pair.First, pair => pair.Second));
        }
        else if (rows.Columns.Count > 0)
        {
            Draw(rows.Columns, rows.Select(row => row.Values.Select(Text)), IsNumber(rows));
        }
    }

    /// <summary>Draws a table.</summary>
    /// <param name="columns">The headings.</param>
    /// <param name="rows">The texts.</param>
    /// <param name="isRight">Whether a column, by its place, is set to the right.</param>
    public void Draw(IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows, Func<int, bool> isRight)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var (index, column) in columns.Index())
            table.AddColumn(new TableColumn(Markup.Escape(column)) { Alignment = isRight(index) ? Justify.Right : Justify.Left });
        foreach (var row in rows)
            table.AddRow([.. row.Select(Markup.Escape)]);
        context.Terminal.WriteResult(table);
    }

    /// <summary>A value for people; numbers to five digits.</summary>
    public static string Text(object? value) => value switch
    {
        null => "",
        byte[] bytes => $"{bytes.Length} bytes",
        double number => number.ToString("G5", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!.ReplaceLineEndings(" "),
    };

    private static Func<int, bool> IsNumber(QueryResult rows) => column => rows.Count > 0 && rows.All(row => row[column] is null or long or double);

    // An object has a member once.
    private static List<string> Names(IReadOnlyList<string> columns)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. columns.Select(name => seen.Add(name) ? name : Enumerable.Range(2, columns.Count).Select(number => $"{name}_{number}").First(seen.Add))];
    }
}

/// <summary>A file of rows that was written.</summary>
/// <param name="Csv">The file.</param>
/// <param name="Rows">Rows in it.</param>
internal sealed record RowsWritten(string Csv, int Rows);
