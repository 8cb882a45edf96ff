using ArtGan.Kernel.Display.Formatting;

namespace ArtGan.Kernel.Display;

/// <summary>What every cell can call on any value.</summary>
public static partial class DisplayExtensions
{
    /// <inheritdoc cref="CellFunctions.display"/>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => CellFunctions.display(value, mimeTypes);

    /// <summary>Shows text as what it is: <c>"&lt;b&gt;x&lt;/b&gt;".DisplayAs("text/html")</c>; other values in the form of this type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="mimeType">The MIME type.</param>
    /// <returns>The place in the output, for updates.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    /// <exception cref="UserException">The value has no form of this type.</exception>
    public static DisplayedValue DisplayAs(this object? value, string mimeType) => CellFunctions.display(value, mimeType);

    /// <inheritdoc cref="Formatter.ToDisplayString"/>
    public static string ToDisplayString(this object? value, string mimeType = MimeTypes.Plain) => Formatter.ToDisplayString(value, mimeType);
}
