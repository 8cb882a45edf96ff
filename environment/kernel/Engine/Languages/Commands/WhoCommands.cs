using System.Collections;
using System.Globalization;
using ArtGan.Kernel.Display;

namespace ArtGan.Kernel.Engine.Languages.Commands;

/// <summary><c>#!who</c>: the names of the variables.</summary>
internal sealed class WhoCommand : ICellCommand
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["who"];

    /// <inheritdoc/>
    public string Summary => "lists the names of the variables";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var names = call.Cell.Variables.Values.Keys.Order(StringComparer.Ordinal).ToList();
        call.Cell.Output.Publish(new DisplayData(MimeBundle.PlainText(names.Count == 0 ? "No variables yet." : string.Join("  ", names))));
        return Task.CompletedTask;
    }
}

/// <summary><c>#!whos</c>: the variables with type, value and size.</summary>
internal sealed class WhosCommand : ICellCommand
{
    /// <summary>A row of the table.</summary>
    private sealed record Row(string Name, string Type, string Value, string Size);

    /// <inheritdoc/>
    public IReadOnlyList<string> Names { get; } = ["whos"];

    /// <inheritdoc/>
    public string Summary => "shows the variables with their types, values and sizes";

    /// <inheritdoc/>
    public Task RunAsync(CommandCall call, CancellationToken cancellation)
    {
        var rows = call.Cell.Variables.Values.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new Row(entry.Key, entry.Value is null ? "" : PlainText.TypeName(entry.Value.GetType()), PlainText.Short(entry.Value, length: 80), Size(entry.Value)))
            .ToList();
        call.Cell.Output.Publish(new DisplayData(rows.Count == 0
            ? MimeBundle.PlainText("No variables yet.")
            : TextTable.Format(["Name", "Type", "Value", "Size"], [.. rows.Select(row => (IReadOnlyList<string>)[row.Name, row.Type, row.Value, row.Size])])));
        return Task.CompletedTask;
    }

    // What is known without walking through the value.
    private static string Size(object? value) => value switch
    {
        string text => string.Create(CultureInfo.InvariantCulture, $"{text.Length} characters"),
        Array { Rank: > 1 } array => string.Join(" × ", Enumerable.Range(0, array.Rank).Select(array.GetLength)),
        ICollection collection => string.Create(CultureInfo.InvariantCulture, $"{collection.Count} items"),
        _ => "",
    };
}
