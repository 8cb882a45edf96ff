using ArtGan.Kernel.Engine.Languages;
using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>
/// Help at the cursor: completions, signatures, documentation. Reads what cells have left and changes nothing, so
/// that it can be asked from any thread, also while a cell runs.
/// </summary>
internal sealed class CodeHelp
{
    private readonly CellCompletion completion;
    private readonly CellInspection inspection;
    private readonly CommandTable commands;

    /// <summary>Creates help for a session.</summary>
    /// <param name="scripts">The cells that have run.</param>
    /// <param name="folder">What paths are relative to.</param>
    /// <param name="commands">What lines that begin with <c>#!</c> can name.</param>
    public CodeHelp(ScriptChain scripts, string folder, CommandTable commands)
    {
        var views = new CodeViews(scripts);
        this.commands = commands;
        completion = new CellCompletion(views, folder, commands, scripts.Variables);
        inspection = new CellInspection(views, scripts.Variables, commands);
    }

    /// <summary>Loads what the first questions need.</summary>
    /// <param name="cancellation">Gives up.</param>
    public void WarmUp(CancellationToken cancellation)
    {
        foreach (var code in (string[])["Console.Wri", "new Rege", "string.Join("])
            Complete(code, code.Length, cancellation);
        Inspect("Math.Abs(", "Math.Abs(".Length, isDetailed: false, cancellation);
    }

    /// <summary>What may stand at a position.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up.</param>
    public Completions Complete(string code, int position, CancellationToken cancellation) =>
        completion.Complete(new CellLayout(code, commands), Math.Clamp(position, 0, code.Length), cancellation);

    /// <summary>What stands at a position: signature, documentation, value; null where nothing is known.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="isDetailed">Whether more than the signature and summary is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public MimeBundle? Inspect(string code, int position, bool isDetailed, CancellationToken cancellation) =>
        inspection.At(new CellLayout(code, commands), Math.Clamp(position, 0, code.Length), isDetailed, cancellation)?.ToMimeBundle();

    /// <summary>Whether code can be run as it stands.</summary>
    /// <param name="code">The cell's text.</param>
    public Completeness Check(string code) => CompletenessCheck.Of(new CellLayout(code, commands));
}
