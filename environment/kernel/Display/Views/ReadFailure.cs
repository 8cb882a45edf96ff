namespace ArtGan.Kernel.Display.Views;

/// <summary>Stands in the place of a value that could not be read.</summary>
/// <param name="Error">What was thrown.</param>
internal sealed record ReadFailure(Exception Error);
