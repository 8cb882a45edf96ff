using ArtGan.Kernel.Engine.Scripts;

namespace ArtGan.Kernel.Engine.Help;

/// <summary>Help at the cursor: completions, signatures, documentation.</summary>
internal sealed class CodeHelp(ScriptChain scripts)
{
    /// <summary>What may stand at a position.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="cancellation">Gives up.</param>
    public Completions Complete(string code, int position, CancellationToken cancellation) =>
        new([.. scripts.Variables().Keys.Select(name => new Completion(name, "variable"))], position, position);

    /// <summary>What stands at a position: signature, documentation, value; null where nothing is known.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="isDetailed">Whether more than the signature and summary is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public MimeBundle? Inspect(string code, int position, bool isDetailed, CancellationToken cancellation) =>
        scripts.Variables().TryGetValue(code.Trim(), out var value) ? Display.MimeFormatter.Format(value) : null;

    /// <summary>Whether code can be run as it stands.</summary>
    /// <param name="code">The cell's text.</param>
    public static Completeness Check(string code) => new(CompletenessStatus.Complete);
}
