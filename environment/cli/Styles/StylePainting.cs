using ArtGan.Imaging;
using ArtGan.Style;

namespace ArtGan.Cli.Styles;

/// <summary>What painting by optimisation looks like on standard error.</summary>
internal static class StylePainting
{
    /// <summary>Paints and shows how far it is.</summary>
    /// <param name="context">Where to show it.</param>
    /// <param name="settings">How it is painted.</param>
    /// <param name="name">What is painted.</param>
    /// <param name="paint">Paints, telling of each step.</param>
    public static StyleResult Show(CommandContext context, StyleSettings settings, string name, Func<Action<StyleProgress>, StyleResult> paint)
    {
        var pace = new StepPace(TimeProvider.System, 0);
        return LiveLine.Show(context.Console, context.Say, name, 0, settings.Painting.Steps, (tell, _) => paint(progress =>
        {
            pace.Note(progress.Step);
            tell(progress.Step, new StyleStatus(progress.Step, progress.Steps, progress.Loss, pace.Left(progress.Steps)));
        }));
    }

    /// <summary>What painting will take.</summary>
    public static StyleForecast Forecast(StyleNetwork network, Picture content, IReadOnlyList<StylePicture> styles, NeuralStyleOptions options)
    {
        var estimate = NeuralStyle.Estimate(network, content, styles, options);
        return new(Math.Round(estimate.Seconds, 1), Math.Round(estimate.Megabytes));
    }
}
