namespace ArtGan.Kernel.Display.Exploring;

/// <summary>A slider with few positions, for each of which there is a frame.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Values">The number at each position.</param>
/// <param name="Labels">What is written at each position.</param>
/// <param name="Start">The position at first.</param>
internal sealed record FrameSlider(string Name, IReadOnlyList<double> Values, IReadOnlyList<string> Labels, int Start)
{
    /// <summary>Some positions of a slider.</summary>
    public static FrameSlider Of(Slider slider, IReadOnlyList<int> stops)
    {
        double[] values = [.. stops.Select(slider.ValueAt)];
        return new(slider.Name, values, [.. values.Select(slider.Text)], Math.Max(0, stops.ToList().IndexOf(slider.StartPosition)));
    }

    /// <summary>The place of the frame that is seen at first, among those of all combinations.</summary>
    public static int StartOf(IReadOnlyList<FrameSlider> sliders) => sliders.Aggregate(0, (place, slider) => (place * slider.Values.Count) + slider.Start);
}
