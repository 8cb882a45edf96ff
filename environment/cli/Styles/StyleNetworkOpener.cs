using ArtGan.Data;
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
        var store = new AssetStore();
        return DataProgress.ShowAsync(context, progress =>
            Task.FromResult(StyleNetworks.Open(name ?? StyleNetworks.Best(store), store, device, pooling, progress, context.Cancellation)));
    }
}
