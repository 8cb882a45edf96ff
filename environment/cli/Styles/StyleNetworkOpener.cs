using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>Opens the network that looks.</summary>
/// <param name="context">The call, for progress.</param>
/// <param name="name">Its name, or a file of weights; null for the best at hand.</param>
/// <param name="pooling">How it makes pictures smaller.</param>
/// <param name="device">Where.</param>
/// <exception cref="UserException">It cannot be had.</exception>
internal delegate Task<StyleNetwork> StyleNetworkOpener(CommandContext context, string? name, StylePooling pooling, Device device);

/// <summary>The usual way to open one.</summary>
internal static class StyleNetworkOpening
{
    /// <inheritdoc cref="StyleNetworkOpener"/>
    public static Task<StyleNetwork> OpenAsync(CommandContext context, string? name, StylePooling pooling, Device device)
    {
        _ = (context, name, pooling, device);
        throw new UserException("No feature network is at hand.");
    }
}
