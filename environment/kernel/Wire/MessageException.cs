namespace ArtGan.Kernel.Wire;

/// <summary>A message that is not as the protocol wants it.</summary>
/// <param name="message">What is wrong, as the end of a sentence.</param>
internal sealed class MessageException(string message) : Exception(message);
