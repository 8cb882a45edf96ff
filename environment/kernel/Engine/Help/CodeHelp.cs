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
    private readonly Func<IReadOnlyList<CommandDescription>> commands;

    /// <summary>Creates help for a session.</summary>
    /// <param name="scripts">The cells that have run.</param>
    /// <param name="folder">What paths are relative to.</param>
    /// <param name="commands">The lines that may begin with <c>#!</c>; none beyond those of C# itself by default.</param>
    public CodeHelp(ScriptChain scripts, string folder, Func<IReadOnlyList<CommandDescription>>? commands = null)
    {
        var views = new CodeViews(scripts);
        this.commands = commands is null ? static () => BuiltIn : () => [.. BuiltIn, .. commands().Where(command => !BuiltIn.Any(known => known.Names[0] == command.Names[0]))];
        completion = new CellCompletion(views, folder, this.commands);
        inspection = new CellInspection(views, scripts.Variables, this.commands);
    }

    private static IReadOnlyList<CommandDescription> BuiltIn { get; } = [new(["csharp", "c#"], "The lines below are C#.", IsLanguage: false)];

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
    public Completions Complete(string code, int position, CancellationToken cancellation)
    {
        position = Math.Clamp(position, 0, code.Length);
        return completion.Complete(new CellParts(code, commands()), position, cancellation);
    }

    /// <summary>What stands at a position: signature, documentation, value; null where nothing is known.</summary>
    /// <param name="code">The cell's text.</param>
    /// <param name="position">The cursor, in UTF-16 units.</param>
    /// <param name="isDetailed">Whether more than the signature and summary is wanted.</param>
    /// <param name="cancellation">Gives up.</param>
    public MimeBundle? Inspect(string code, int position, bool isDetailed, CancellationToken cancellation) =>
        inspection.At(new CellParts(code, commands()), Math.Clamp(position, 0, code.Length), isDetailed, cancellation)?.ToMimeBundle();

    /// <summary>Whether code can be run as it stands.</summary>
    /// <param name="code">The cell's text.</param>
    public static Completeness Check(string code) => CompletenessCheck.Of(code);
}
