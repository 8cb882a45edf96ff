using ArtGan.Cli.Diagnosis;
using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>Paints by optimisation, shows how it goes, and writes what there is when it is stopped.</summary>
/// <param name="context">The call.</param>
/// <param name="network">What looks; let go with this.</param>
/// <param name="settings">How.</param>
/// <param name="styles">In whose manner.</param>
/// <param name="extras">What is written beside the painting.</param>
internal sealed class GatysPainter(CommandContext context, StyleNetwork network, StyleSettings settings, IReadOnlyList<StylePicture> styles, StyleExtras extras) : IStylePainter
{
    private readonly Picture? start = settings.StartFile is { } file ? Picture.Load(file) : null;

    /// <inheritdoc/>
    public IStyled Paint(string content, string output)
    {
        var photo = Picture.Load(content);
        var forecast = Forecast(photo);
        context.Say($"{Path.GetFileName(content)} by {network.Name}, {forecast}");
        var stages = extras.Stages(settings.Painting.Steps);
        var result = StylePainting.Show(context, settings, Path.GetFileName(content), tell => NeuralStyle.Paint(
            network, photo, styles, settings.Painting, start,
            progress =>
            {
                stages?.Take(progress);
                tell(progress);
            },
            context.Cancellation));
        result.Painting.Save(output);
        foreach (var file in extras.Write(result, stages, output)) context.Say(file);
        if (context.Cancellation.IsCancellationRequested) context.Say($"Stopped after {result.Steps} of {settings.Painting.Steps} steps; what is painted so far is in '{output}'.");
        return Told(output, result.Recipe, result.Painting.Width, result.Painting.Height, result.Steps, result.Seconds, result.LossCurve, forecast);
    }

    /// <summary>What painting would take.</summary>
    public IStyled Estimate(string content)
    {
        var photo = Picture.Load(content);
        var (width, height) = StylePixels.Size(photo, settings.Painting.Size);
        return Told(null, NeuralStyle.Recipe(network, settings.Painting).Name, width, height, settings.Painting.Steps, 0, [], Forecast(photo));
    }

    /// <inheritdoc/>
    public void Dispose() => network.Dispose();

    private Styled Told(string? output, string recipe, int width, int height, int steps, double seconds, IReadOnlyList<double> losses, StyleForecast? forecast) => new(
        output, network.Name, recipe, width, height, settings.Painting.Scales ?? StyleScales.Usual(settings.Painting.Size), StyleField.Text(settings.Painting.Tiles),
        steps, Math.Round(seconds, 3), ProcessMemory.PeakMb(Environment.ProcessId), losses, forecast);

    private StyleForecast Forecast(Picture photo) => StylePainting.Forecast(network, photo, styles, settings.Painting);
}
