using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Help;

namespace ArtGan.Kernel.Engine.Languages;

/// <summary>A language that has values of its own, which <c>#!share</c> and <c>#!set</c> bring in and out.</summary>
internal interface IValueHolder
{
    /// <summary>The values by name.</summary>
    IDictionary<string, object?> Values { get; }

    /// <summary>Whether values can be brought in.</summary>
    bool TakesValues => false;
}

/// <summary>Values as <c>#!set</c> and <c>#!share</c> name them.</summary>
internal static class NamedValues
{
    /// <summary>The value of that name in a language.</summary>
    /// <param name="table">The languages.</param>
    /// <param name="cell">The cell that asks.</param>
    /// <param name="from">The language's name.</param>
    /// <param name="name">The value's name.</param>
    /// <exception cref="UserException">There is no such language or value.</exception>
    public static object? Get(CommandTable table, ICellScope cell, string from, string name)
    {
        if (Values(table, cell.Variables.Values, from) is { } values)
            return Named(values, from, name);
        throw new UserException(table.TryFind(from)?.Names[0] == "javascript"
            ? "Values of #!javascript live in the reader's browser and cannot come back into C#; compute them in C#, or ask for them with Kernel.GetInputAsync."
            : $"'{from}' has no values to share; share from csharp or value.");
    }

    /// <summary>The languages that values can be taken from.</summary>
    public static IEnumerable<string> Sources(CommandTable table) =>
        ["csharp", .. table.Languages.OfType<IValueHolder>().Where(holder => !holder.TakesValues).Cast<ICellLanguage>().Select(language => language.Names[0])];

    /// <summary>The values of a language, for help at the cursor.</summary>
    /// <param name="table">The languages.</param>
    /// <param name="variables">The C# variables.</param>
    /// <param name="from">The language's name.</param>
    public static IEnumerable<Completion> Complete(CommandTable table, IReadOnlyDictionary<string, object?> variables, string from) =>
        Values(table, variables, from) is { } values ? Variables(values) : [];

    /// <summary>Values, as help at the cursor lists them.</summary>
    public static IEnumerable<Completion> Variables(IReadOnlyDictionary<string, object?> values) =>
        values.Where(entry => char.IsLetter(entry.Key[0]) || entry.Key[0] == '_').OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new Completion(entry.Key, "variable", entry.Value is null ? null : PlainText.TypeName(entry.Value.GetType())));

    private static IReadOnlyDictionary<string, object?>? Values(CommandTable table, IReadOnlyDictionary<string, object?> variables, string from) =>
        CommandTable.IsCSharp(from) ? variables
            : table.TryFind(from) is IValueHolder holder && (holder.Values.Count > 0 || !holder.TakesValues) ? holder.Values.AsReadOnly() : null;

    private static object? Named(IReadOnlyDictionary<string, object?> values, string from, string name) =>
        values.TryGetValue(name, out var value) ? value
            : throw new UserException(values.Count == 0 ? $"There is no '{name}' in {from}, which has no values yet; run the cell that makes it first." : $"There is no '{name}' in {from}{NearestName.Suggest(name, [.. values.Keys])}");

    /// <summary>Gives a value a name in the language that a command stands in.</summary>
    /// <exception cref="UserException">The language takes no values, or the name is none.</exception>
    public static async Task SetAsync(CommandCall call, string name, object? value, CancellationToken cancellation)
    {
        if (call.Target is IValueHolder { TakesValues: true } holder)
            holder.Values[name] = value;
        else if (call.Target is null || call.Target.Names[0] is "sql" or "value")
            await call.Cell.Variables.SetAsync(name, value, cancellation).ConfigureAwait(false);
        else
            throw new UserException($"#!{call.Target.Names[0]} takes no values; build its text in C# and show it, for instance with display(HTML(…)).");
    }
}
