namespace ArtGan.Kernel.Display;

/// <summary>A value that stands in a cell's output and can be replaced there.</summary>
public sealed class DisplayedValue
{
    private readonly Output.OutputChannel channel;

    internal DisplayedValue(Output.OutputChannel channel, string displayId)
    {
        this.channel = channel;
        DisplayId = displayId;
    }

    /// <summary>The identifier under which front-ends know this output.</summary>
    public string DisplayId { get; }

    /// <summary>
    /// Shows another value in the place of the one before. May be called as often as one likes: values that
    /// follow too quickly to be seen are skipped, the last one before the cell ends is always shown.
    /// </summary>
    /// <param name="value">The new value.</param>
    public void Update(object? value) => channel.Update(DisplayId, value);

    /// <summary>Empties the place; a later <see cref="Update"/> fills it again.</summary>
    public void Clear() => channel.Update(DisplayId, "");
}
