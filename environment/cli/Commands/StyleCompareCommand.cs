using System.CommandLine;
using ArtGan.Cli.Styles;
using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Cli.Commands;

/// <summary><c>artgan style compare</c>: paints one photograph under several settings and lays the paintings side by side.</summary>
internal static class StyleCompareCommand
{
    private const int UsualColumns = 4;

    public static Command Create(StyleNetworkOpener open)
    {
        var arguments = new StyleArguments("The photograph to paint anew.", "The figure to write: .png, .jpg or .webp.");
        var vary = new Option<string[]>("--vary") { Description = "An option and the values it takes in turn, as in --vary optimizer=lbfgs,adam; two of them make rows and columns.", HelpName = "name=value,...", DefaultValueFactory = _ => [] };
        var command = new Command("compare", "Paint a photograph under several settings, side by side.") { vary };
        arguments.AddTo(command);
        command.Handle(async context =>
        {
            var output = arguments.OutputPath(context);
            Picture.FormatOf(output);
            var variations = (context.Get(vary) ?? []).Select(StyleVariation.Parse).ToArray();
            var settings = StyleVariation.Product(arguments.Settings(context), variations);
            var styles = arguments.Styles(context);
            var content = Picture.Load(arguments.Content(context));
            var comparison = new StyleComparison(content, styles) { Columns = Columns(variations) };
            using var networks = new OpenedNetworks(context, open, arguments.Device(context));
            foreach (var (name, each) in settings)
            {
                if (context.Cancellation.IsCancellationRequested) break;
                var network = await networks.OpenAsync(each);
                context.Say($"{name}, by {network.Name}");
                var start = each.StartFile is { } file ? Picture.Load(file) : null;
                comparison.Add(name, StylePainting.Show(context, each, name, tell => NeuralStyle.Paint(network, content, styles, each.Painting, start, tell, context.Cancellation)));
            }

            comparison.ToPicture().Save(output);
            context.Result(
                new Compared(output, [.. comparison.Paintings.Select(each => new ComparedPainting(each.Caption, each.Result.Network, each.Result.Steps, Math.Round(each.Result.Seconds, 3), each.Result.LossCurve[^1]))]),
                _ => $"{comparison}\n{output}");
            return ExitCode.Success;
        });
        return command;
    }

    // Of two options the second goes across, of one as many as are easily seen.
    private static int? Columns(StyleVariation[] variations) => variations switch
    {
        [_, var across] => across.Values.Count,
        [var only] => Math.Min(UsualColumns, only.Values.Count),
        _ => null,
    };

    /// <summary>Networks that stay open until all is painted.</summary>
    private sealed class OpenedNetworks(CommandContext context, StyleNetworkOpener open, Device device) : IDisposable
    {
        private readonly Dictionary<(string?, StylePooling), StyleNetwork> networks = [];

        public async Task<StyleNetwork> OpenAsync(StyleSettings settings)
        {
            var key = (settings.Features, settings.Pooling);
            if (!networks.TryGetValue(key, out var network)) networks[key] = network = await open(context, settings.Features, settings.Pooling, device);
            return network;
        }

        public void Dispose()
        {
            foreach (var network in networks.Values) network.Dispose();
        }
    }
}

/// <summary>A comparison that was written.</summary>
/// <param name="Out">The figure.</param>
/// <param name="Paintings">What is in it.</param>
internal sealed record Compared(string Out, IReadOnlyList<ComparedPainting> Paintings);

/// <summary>A painting of a comparison.</summary>
/// <param name="Setting">What was special about it.</param>
/// <param name="Network">What looked.</param>
/// <param name="Steps">Steps that were made.</param>
/// <param name="Seconds">How long it took.</param>
/// <param name="Loss">The last loss.</param>
internal sealed record ComparedPainting(string Setting, string Network, int Steps, double Seconds, double Loss);
