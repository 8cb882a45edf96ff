using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using ArtGan.Data;
using ArtGan.Style;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan style fetch NAME</c>: gets the weights of a feature network.</summary>
internal static class StyleFetchCommand
{
    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "A name from 'artgan style list'.", HelpName = "NAME" };
        var command = new Command("fetch", "Fetch the weights of a feature network into the cache and check their hashes.") { name };
        command.Handle(async context =>
        {
            var (network, store) = (context.Get(name)!, new AssetStore());
            var cached = StyleNetworks.List(store).Any(known => known.Name == network && known.IsCached);
            var clock = Stopwatch.StartNew();
            var folder = await DataProgress.ShowAsync(context, progress => StyleNetworks.FetchAsync(network, store, progress, context.Cancellation));
            var bytes = StyleNetworks.List(store).First(known => known.Name == network).Bytes;
            context.Result(
                new StyleFetched(network, folder, bytes, !cached, Math.Round(clock.Elapsed.TotalSeconds, 3)),
                result => string.Create(CultureInfo.InvariantCulture, $"{result.Name} {(result.Fetched ? $"was fetched in {result.Seconds:0.0} s" : "was already here")}: {result.Folder} ({DatasetCommand.Size(result.Bytes)})"));
            return ExitCode.Success;
        });
        return command;
    }
}

/// <summary>How a fetch ended.</summary>
/// <param name="Name">The network.</param>
/// <param name="Folder">Where its weights lie.</param>
/// <param name="Bytes">Bytes of all files.</param>
/// <param name="Fetched">Whether anything had to be fetched.</param>
/// <param name="Seconds">How long it took.</param>
internal sealed record StyleFetched(string Name, string Folder, long Bytes, bool Fetched, double Seconds);
