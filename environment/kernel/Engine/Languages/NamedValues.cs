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
        if (CommandTable.IsCSharp(from))
            return Named(cell.Variables.Values, from, name);
        var holder = table.Languages.FirstOrDefault(language => language.Names.Contains(from, StringComparer.OrdinalIgnoreCase));
        if (holder is IValueHolder { Values: var values } && (values.Count > 0 || holder.Names[0] != "javascript"))
            return Named(values.AsReadOnly(), from, name);
        throw new UserException(holder?.Names[0] == "javascript"
            ? "Values of #!javascript live in the reader's browser and cannot come back into C#; compute them in C#, or ask for them with Kernel.GetInputAsync."
            : $"'{from}' has no values to share; share from csharp or value.");
    }

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
