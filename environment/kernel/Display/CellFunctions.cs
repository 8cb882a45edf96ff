namespace ArtGan.Kernel.Display;

/// <summary>What every cell can call without a <c>using</c>.</summary>
public static class CellFunctions
{
    /// <summary>Shows a value in the cell's output.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>The place in the output, for updates.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
#pragma warning disable IDE1006 // The name C# notebooks know it by.
    public static DisplayedValue display(object? value) => Engine.Cells.CellContext.Required.Channel.Display(value);
#pragma warning restore IDE1006

    /// <summary>HTML, to display or to end a cell with.</summary>
    /// <param name="source">A fragment of HTML.</param>
    public static RichText HTML(string source) => RichText.Html(source);

    /// <summary>Markdown, to display or to end a cell with.</summary>
    /// <param name="source">The text in CommonMark.</param>
    public static RichText Markdown(string source) => RichText.Markdown(source);

    /// <summary>A drawing, to display or to end a cell with.</summary>
    /// <param name="source">An <c>svg</c> element.</param>
    public static RichText Svg(string source) => RichText.Svg(source);

    /// <summary>A formula, to display or to end a cell with.</summary>
    /// <param name="source">LaTeX, with or without the dollar signs around it.</param>
    public static RichText Latex(string source) => RichText.Latex(source);

    /// <summary>Removes the cell's outputs so far.</summary>
    /// <param name="wait">Whether to do so only when the next output arrives.</param>
    public static void ClearOutput(bool wait = false) => Engine.Cells.CellContext.Required.Channel.Publish(new ClearOutput(wait));

    /// <summary>
    /// Cancelled when the running cell is interrupted; for calls into libraries that take long, so that they
    /// stop and save: <c>trainer.Run(CellInterruption)</c>.
    /// </summary>
    public static CancellationToken CellInterruption => Engine.Cells.CellContext.Required.Listen();
}
