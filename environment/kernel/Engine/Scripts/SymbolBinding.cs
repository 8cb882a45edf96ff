using Microsoft.CodeAnalysis;

namespace ArtGan.Kernel.Engine.Scripts;

/// <summary>
/// Binds a compilation's references, one compilation at a time. Two at once, a cell's and that of help at the
/// cursor, would each make symbols of their own for the same libraries, and what one cell declares would then
/// have other types than the next cell knows.
/// </summary>
internal static class SymbolBinding
{
    private static readonly Lock Gate = new();

    /// <summary>The compilation, its references bound.</summary>
    public static T Bound<T>(this T compilation) where T : Compilation
    {
        lock (Gate)
            _ = compilation.Assembly;
        return compilation;
    }
}
