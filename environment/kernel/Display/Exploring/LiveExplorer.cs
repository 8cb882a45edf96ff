using System.Text.Json.Nodes;

namespace ArtGan.Kernel.Display.Exploring;

/// <summary>Sliders in the front-end that have a value computed anew for every move.</summary>
internal static class LiveExplorer
{
    /// <summary>Opens the widgets.</summary>
    /// <param name="sliders">The sliders.</param>
    /// <param name="first">The HTML of the value at the sliders' start.</param>
    /// <param name="show">The HTML of the value for the sliders' numbers.</param>
    /// <returns>The view, for the output.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static JsonObject Open(IReadOnlyList<Slider> sliders, string first, Func<IReadOnlyList<double>, string> show)
    {
        WidgetModel[] moved = [.. sliders.Select(WidgetModel.Slider)];
        var shown = WidgetModel.Html(first);
        foreach (var each in moved)
            each.Changed = () => shown.Set("value", show([.. moved.Zip(sliders, (model, slider) => Within(slider, model.Number("value")))]));
        return WidgetModel.Below([.. moved, shown]).View;
    }

    // What a front-end sends is not ours.
    private static double Within(Slider slider, double? value) => Math.Clamp(value ?? slider.From, slider.From, slider.To);
}
