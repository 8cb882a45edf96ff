using ArtGan.Kernel.Display.Views;

namespace ArtGan.Kernel.Display.Formatting;

/// <summary>A formatter of the user's that threw.</summary>
/// <param name="type">The type it was registered for.</param>
/// <param name="mimeType">What it was to write.</param>
/// <param name="cause">What it threw.</param>
internal sealed class FormatterException(Type type, string mimeType, Exception cause)
    : Exception($"The {mimeType} formatter for {Names.Of(type)} failed with {cause.GetType().Name}: {Limits.Shorten(cause.Message, Limits.PartText)}", cause);
