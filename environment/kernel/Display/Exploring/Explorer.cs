using ArtGan.Kernel.Display.Formatting;
using ArtGan.Kernel.Display.Views;
using ArtGan.Kernel.Engine.Cells;

namespace ArtGan.Kernel.Display.Exploring;

/// <summary>
/// A value that depends on numbers, with a slider for each. Where a front-end has Jupyter's widgets (VS Code, JupyterLab), the value is computed anew for
/// every move. Everywhere else, as in an exported page without a kernel, the sliders go through values that were computed beforehand.
/// </summary>
public sealed record Explorer : IRichDisplay
{
    /// <summary>The most sliders: with more, too few values could be computed beforehand.</summary>
    public const int MostSliders = 4;

    private const int UsualFrames = 25, MostFrames = 400;
    private readonly IReadOnlyList<Slider> sliders;
    private readonly Func<IReadOnlyList<double>, object?> show;

    /// <summary>Ties a value to sliders.</summary>
    /// <param name="sliders">One to <see cref="MostSliders"/>.</param>
    /// <param name="show">The value for the sliders' numbers, in their order. It is shown as any value is.</param>
    /// <exception cref="UserException">There are none or too many sliders, or one is out of order.</exception>
    public Explorer(IReadOnlyList<Slider> sliders, Func<IReadOnlyList<double>, object?> show)
    {
        ArgumentNullException.ThrowIfNull(sliders);
        ArgumentNullException.ThrowIfNull(show);
        if (sliders.Count is 0 or > MostSliders)
            throw new UserException($"There are {sliders.Count} sliders; give one to {MostSliders}.");
        (this.sliders, this.show) = ([.. sliders.Select(slider => slider.Validated())], show);
    }

    /// <summary>How many values are computed beforehand at most, 2 or more for each slider; more are finer, and make the notebook larger.</summary>
    public int Frames { get; init; } = UsualFrames;

    /// <summary>The values computed beforehand under sliders, and where a front-end takes them, live widgets.</summary>
    /// <exception cref="UserException"><see cref="Frames"/> is out of range.</exception>
    public MimeBundle ToMimeBundle()
    {
        if (Frames < 1 << sliders.Count || Frames > MostFrames)
            throw new UserException($"An explorer with {sliders.Count} sliders keeps {1 << sliders.Count} to {MostFrames} frames, not {Frames}; choose another number.");
        var context = CellContext.Current;
        var formatters = context?.Channel.Formatters ?? new FormatterSet();
        var each = (int)Math.Floor(Math.Pow(Frames, 1.0 / sliders.Count) + 1e-9);
        FrameSlider[] stops = [.. sliders.Select(slider => FrameSlider.Of(slider, slider.Stops(each)))];
        List<MimeBundle> frames = [.. Combinations(stops).Select(values => formatters.Format(show(values)))];
        var start = FrameSlider.StartOf(stops);
        var html = FramePage.Of(stops, [.. frames.Select(Fragment.Of)], isPlayed: false);
        var representations = new Dictionary<string, object> { [MimeTypes.Html] = html, [MimeTypes.Plain] = frames[start].Representations[MimeTypes.Plain] };
        if (context is { HasFrontEnd: true })
            representations[MimeTypes.Widget] = LiveExplorer.Open(sliders, Fragment.Of(frames[start]), values => Fragment.Of(formatters.Format(show(values))));
        return new(representations);
    }

    // The last slider moves fastest.
    private static IEnumerable<IReadOnlyList<double>> Combinations(IEnumerable<FrameSlider> stops) =>
        stops.Aggregate((IEnumerable<IReadOnlyList<double>>)[[]], (before, slider) => before.SelectMany(_ => slider.Values, (values, next) => (IReadOnlyList<double>)[.. values, next]));
}
