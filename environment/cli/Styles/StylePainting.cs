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

    /// <summary>Refuses what memory will not hold, before an hour is spent on finding out.</summary>
    /// <param name="forecast">What is expected; nothing is refused where it is null.</param>
    /// <param name="options">The options.</param>
    /// <exception cref="UserException">It is too little; the sentence offers what would help.</exception>
    public static void CheckMemory(StyleForecast? forecast, NeuralStyleOptions options)
    {
        const double Megabyte = 1 << 20;
        var allowed = options.MemoryLimit ?? ((MachineMemory.Available + Environment.WorkingSet) / Megabyte);
        if (forecast is null || forecast.Mb <= allowed) return;
        var help = options.Tiles.Edge == 0 ? "let it be painted in tiles with --tiles auto"
            : options.Optimizer == StyleOptimizer.Adam ? "choose a smaller --size, or smaller --tiles"
            : "choose smaller --tiles, a smaller --size or --history, or --optimizer adam, which needs least";
        throw new UserException(FormattableString.Invariant($"Painting takes about {forecast.Mb:0} MB and {allowed:0} MB may be taken; {help}."));
    }

    /// <summary>What painting will take.</summary>
    public static StyleForecast Forecast(StyleNetwork network, Picture content, IReadOnlyList<StylePicture> styles, NeuralStyleOptions options)
    {
        var estimate = NeuralStyle.Estimate(network, content, styles, options);
        return new(Math.Round(estimate.Seconds, 1), Math.Round(estimate.Megabytes));
    }
}
