namespace ArtGan.Cli.Styles;

/// <summary>A way of painting photographs anew.</summary>
internal interface IStylePainter : IDisposable
{
    /// <summary>Paints a photograph and writes the painting.</summary>
    /// <param name="content">The photograph's file.</param>
    /// <param name="output">The painting's.</param>
    /// <exception cref="UserException">The photograph cannot be read or painted, or the painting not written.</exception>
    IStyled Paint(string content, string output);
}
