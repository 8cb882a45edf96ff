namespace ArtGan.Kernel.Display;

/// <summary>A value that stands in a cell's output and can be replaced there.</summary>
public sealed class DisplayedValue
{
    private readonly Output.OutputChannel channel;
    private readonly IReadOnlyList<string>? mimeTypes;

    internal DisplayedValue(Output.OutputChannel channel, string displayId, IReadOnlyList<string>? mimeTypes = null)
    {
        this.channel = channel;
        this.mimeTypes = mimeTypes;
        DisplayId = displayId;
    }

    /// <summary>The identifier under which front-ends know this output; it stays the same.</summary>
    public string DisplayId { get; }

    /// <summary>
    /// Shows another value in the place of the one before. May be called as often as one likes, from any thread and
    /// in later cells: values that follow too quickly to be seen are skipped, the last one before the cell ends is
    /// always shown. Threads and timers that a cell has left behind show every value, and wait a tenth of a second
    /// between two where they are quicker.
    /// </summary>
    /// <param name="value">The new value.</param>
    /// <exception cref="UserException">The value has no form of the MIME types that the first one was shown in.</exception>
    public void Update(object? value) => channel.Update(DisplayId, value, mimeTypes);

    /// <summary>Empties the place; a later <see cref="Update"/> fills it again.</summary>
    public void Clear() => channel.Update(DisplayId, "");

    /// <inheritdoc/>
    public override string ToString() => $"DisplayedValue {DisplayId}";
}
