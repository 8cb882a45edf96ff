using System.Diagnostics.CodeAnalysis;
using ArtGan;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What cells written for .NET Interactive call on its kernel, done by the session they run in. There is one
/// kernel here; parts in other languages are cells of it.
/// </summary>
[SuppressMessage("Performance", "CA1822", Justification = "Notebooks call these on Kernel.Root.")]
public sealed class Kernel
{
    private static readonly Kernel Only = new();

    private Kernel()
    {
    }

    /// <summary>The kernel.</summary>
    public static Kernel Root => Only;

    /// <summary>The kernel.</summary>
    public static Kernel Current => Only;

    /// <summary>The kernel's name.</summary>
    public string Name => "csharp";

    /// <summary>Asks the person before the notebook.</summary>
    /// <param name="prompt">What stands before the field.</param>
    /// <param name="typeHint">Accepted for older notebooks; the answer is text.</param>
    /// <exception cref="UserException">Nobody can answer.</exception>
    [SuppressMessage("Style", "IDE0060", Justification = "The parameter is in notebooks.")]
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") => Task.FromResult(Ask(new InputRequest(prompt)));

    /// <summary>Asks for something that must not be seen while it is typed.</summary>
    /// <param name="prompt">What stands before the field.</param>
    /// <exception cref="UserException">Nobody can answer.</exception>
    public static Task<PasswordString> GetPasswordAsync(string prompt = "") => Task.FromResult(new PasswordString(Ask(new InputRequest(prompt, IsPassword: true))));

    /// <summary>Shows a value.</summary>
    /// <param name="value">The value.</param>
#pragma warning disable IDE1006 // The name notebooks know it by.
    public static DisplayedValue display(object? value) => CellFunctions.display(value);
#pragma warning restore IDE1006

    /// <summary>HTML, to display or to end a cell with.</summary>
    /// <param name="source">A fragment of HTML.</param>
    public static RichText HTML(string source) => CellFunctions.HTML(source);

    /// <inheritdoc cref="CellFunctions.Javascript"/>
    public static DisplayedValue Javascript(string source) => CellFunctions.Javascript(source);

    /// <inheritdoc cref="CellFunctions.CSS"/>
    public static DisplayedValue CSS(string source) => CellFunctions.CSS(source);

    /// <summary>Not done here: a cell cannot run another while it runs.</summary>
    /// <param name="code">The code.</param>
    /// <exception cref="UserException">Always.</exception>
    [SuppressMessage("Style", "IDE0060", Justification = "The parameter is in notebooks.")]
    public Task SubmitCodeAsync(string code) =>
        throw new UserException("A cell cannot submit code to the kernel that runs it; call a method instead, or put the code into a file and #!import it.");

    private static string Ask(InputRequest request) =>
        (CellContext.Required.ReadInput ?? throw new UserException($"The cell asks for '{request.Prompt}', but the notebook runs without anyone to answer; give the value as a parameter instead."))(request) ?? "";
}

/// <summary>A password, kept out of what is shown by accident.</summary>
/// <param name="password">The password.</param>
public sealed class PasswordString(string password)
{
    /// <summary>The password itself.</summary>
    public string GetClearTextPassword() => password;

    /// <summary>Dots.</summary>
    public override string ToString() => "••••••";
}
