namespace ArtGan.Kernel.Engine.Testing;

/// <summary>A check outside of a <c>#!test</c> cell that did not hold.</summary>
/// <param name="message">What did not hold, with the values.</param>
public sealed class CheckFailedException(string message) : Exception(message);
