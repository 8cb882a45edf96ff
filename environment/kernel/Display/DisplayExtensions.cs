namespace ArtGan.Kernel.Display;

/// <summary>What every cell can call on any value.</summary>
public static class DisplayExtensions
{
    /// <inheritdoc cref="CellFunctions.display"/>
    public static DisplayedValue Display(this object? value) => CellFunctions.display(value);
}
