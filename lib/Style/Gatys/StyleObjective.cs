namespace ArtGan.Style;

/// <summary>The loss of Gatys et al. (CVPR 2016), and its gradient for the painting's pixels.</summary>
internal sealed class StyleObjective : IDisposable
{
    private readonly StyleWalk[] walks;
    private readonly ILookup<string, IViewMeter> meters;
    private readonly double variation;
    private readonly Tensor[] owned;

    /// <summary>Puts an objective together.</summary>
    /// <param name="walks">Over each chain of the network.</param>
    /// <param name="meters">What is measured at each view.</param>
    /// <param name="variation">Weight of the total variation.</param>
    /// <param name="owned">Tensors that end with it.</param>
    public StyleObjective(IEnumerable<StyleWalk> walks, ILookup<string, IViewMeter> meters, double variation, IEnumerable<Tensor> owned) =>
        (this.walks, this.meters, this.variation, this.owned) = ([.. walks], meters, variation, [.. owned]);

    /// <summary>Loss and gradient of a painting.</summary>
    /// <param name="painting">(1, 3, height, width), 0..255.</param>
    /// <returns>A scalar, and (1, 3, height, width).</returns>
    public (Tensor Loss, Tensor Gradient) Evaluate(Tensor painting)
    {
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        IViewMeter[] all = [.. meters.SelectMany(group => group)];
        foreach (var meter in all) meter.Begin();
        foreach (var walk in walks)
            walk.Look(painting, (view, features, place) => Each(view, meter => meter.Take(features, place)), records: true);
        var loss = all.Select(meter => meter.Finish()).Aggregate((sum, next) => sum + next);
        var gradient = zeros_like(painting);
        foreach (var walk in walks)
            walk.Back((view, features, place, target) => Each(view, meter => meter.AddGradient(features, place, target)), gradient);
        if (variation > 0) loss += TotalVariation.Add(painting, variation, gradient);
        return (loss.MoveToOuterDisposeScope(), gradient.MoveToOuterDisposeScope());
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var tensor in owned) tensor.Dispose();
    }

    private void Each(string view, Action<IViewMeter> act)
    {
        foreach (var meter in meters[view]) act(meter);
    }
}
