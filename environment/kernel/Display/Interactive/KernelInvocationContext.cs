using System.Diagnostics.CodeAnalysis;
using ArtGan.Kernel.Display;
using ArtGan.Kernel.Engine.Cells;

namespace Microsoft.DotNet.Interactive;

/// <summary>The running cell, as cells and libraries written for .NET Interactive reach it.</summary>
[SuppressMessage("Performance", "CA1822", Justification = "Notebooks call these on Current.")]
public sealed class KernelInvocationContext
{
    private static readonly KernelInvocationContext Running = new();

    private KernelInvocationContext()
    {
    }

    /// <summary>The running cell; null where no cell runs.</summary>
    public static KernelInvocationContext? Current => CellContext.Current is null ? null : Running;

    /// <summary>The kernel that runs the cell.</summary>
    public Kernel HandlingKernel => Kernel.Current;

    /// <summary>Cancelled when the cell is interrupted.</summary>
    public CancellationToken CancellationToken => CellContext.Required.Interruption;

    /// <summary>Shows a value.</summary>
    /// <param name="value">The value.</param>
    public DisplayedValue Display(object? value) => CellFunctions.display(value);

    /// <summary>Shows text in a markup.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">The markup's MIME type, such as <c>text/html</c>.</param>
    public DisplayedValue DisplayAs(string value, string mimeType) => CellFunctions.display(new RichText(mimeType, value));

    /// <summary>Prints text.</summary>
    /// <param name="output">The text.</param>
    public void DisplayStandardOut(string output) => CellContext.Required.Channel.Write("stdout", output);

    /// <summary>Prints text as an error.</summary>
    /// <param name="error">The text.</param>
    public void DisplayStandardError(string error) => CellContext.Required.Channel.Write("stderr", error);
}
