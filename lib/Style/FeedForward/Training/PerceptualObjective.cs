using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Style;

/// <summary>
/// What a feed-forward network learns by (Johnson et al. 2016, arXiv:1603.08155): content weight x mean((F - P)^2) + style weight x sum over views of
/// mean((G - A)^2) + total variation weight x (mean dx^2 + mean dy^2), F and P being features of paintings and photographs, G and A Gram matrices of paintings and
/// of the style, divided by channels x places.
/// </summary>
internal sealed class PerceptualObjective : IDisposable
{
    private readonly StyleNetwork network;
    private readonly PerceptualViews views;
    private readonly FastStyleTrainingOptions options;
    private readonly IReadOnlyList<Tensor> targets;

    /// <summary>Measures the style once.</summary>
    /// <param name="network">Looks on; the caller keeps it.</param>
    /// <param name="views">Where it looks.</param>
    /// <param name="style">The style picture, (1, 3, height, width) of 0..255.</param>
    /// <param name="options">Weights and precision.</param>
    public PerceptualObjective(StyleNetwork network, PerceptualViews views, Tensor style, FastStyleTrainingOptions options)
    {
        (this.network, this.views, this.options) = (network, views, options);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        targets = [.. network.Look(style, views.Style).Select(features => Gram(features).DetachFromDisposeScope())];
    }

    /// <summary>The loss and its parts, each with its weight.</summary>
    /// <param name="painted">(n, 3, height, width) of 0..255; gradients flow back to it.</param>
    /// <param name="photographs">The same shape.</param>
    public PerceptualLoss Of(Tensor painted, Tensor photographs)
    {
        Tensor aim;
        IReadOnlyList<Tensor> seen;
        using (LowerPrecision())
        {
            using (no_grad()) aim = network.Look(photographs, views.Content)[0];
            seen = network.Look(painted, views.All);
        }

        var content = functional.mse_loss(Wide(seen[Place(views.Content)]), Wide(aim)) * options.ContentWeight;
        var style = views.Style.Select((view, index) => Gram(seen[Place(view)]).sub(targets[index]).square().mean())
            .Aggregate((left, right) => left + right) * options.StyleWeight;
        var variation = (Steps(painted, 2) + Steps(painted, 3)) * options.TotalVariationWeight;
        return new(content + style + variation, content, style, variation);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var target in targets) target.Dispose();
    }

    /// <summary>bfloat16 inside where options ask for it.</summary>
    internal IDisposable? LowerPrecision() => options.Precision == Precision.Mixed ? Autocast.BFloat16(network.Device.type) : null;

    private int Place(string view) => views.All.ToList().IndexOf(view);

    /// <summary>Values of 16 bits in 32: sums over a picture's places need them.</summary>
    internal static Tensor Wide(Tensor values) => values.to(WideNumbers.TypeOf(values));

    private static Tensor Gram(Tensor features) => GramMatrix.Of(Wide(features)).div(features.shape[1] * features.shape[2] * features.shape[3]);

    private static Tensor Steps(Tensor pixels, long direction)
    {
        var length = pixels.shape[direction] - 1;
        return pixels.narrow(direction, 1, length).sub(pixels.narrow(direction, 0, length)).square().mean();
    }
}

/// <summary>A loss and its parts, each with its weight.</summary>
/// <param name="Total">Their sum.</param>
/// <param name="Content">Of the content.</param>
/// <param name="Style">Of the style.</param>
/// <param name="Variation">Of the total variation.</param>
internal sealed record PerceptualLoss(Tensor Total, Tensor Content, Tensor Style, Tensor Variation);
