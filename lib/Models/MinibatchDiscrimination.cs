namespace ArtGan.Models;

/// <summary>
/// Lets a discriminator see how near each picture is to the others of its batch, so that a collapsed generator is
/// seen through (Salimans et al. 2016, arXiv:1606.03498, section 3.2).
/// </summary>
public sealed class MinibatchDiscrimination : Module<Tensor, Tensor>
{
    private readonly Module<Tensor, Tensor> similarity;
    private readonly long kernels;
    private readonly long dimensions;

    /// <summary>Builds the layer.</summary>
    /// <param name="features">Features (N, F) going in.</param>
    /// <param name="kernels">Measures of nearness, B in the paper.</param>
    /// <param name="dimensions">Numbers that each compares, C in the paper.</param>
    public MinibatchDiscrimination(long features, long kernels = 16, long dimensions = 8) : base(nameof(MinibatchDiscrimination))
    {
        this.kernels = kernels;
        this.dimensions = dimensions;
        similarity = Linear(features, kernels * dimensions, hasBias: false);
        OutputFeatures = features + kernels;
        RegisterComponents();
    }

    /// <summary>Features coming out.</summary>
    public long OutputFeatures { get; }

    /// <summary>Adds the nearness to the features.</summary>
    /// <param name="input">(N, F).</param>
    /// <returns>(N, F + kernels).</returns>
    public override Tensor forward(Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var compared = similarity.call(input).reshape(-1, kernels, dimensions);
        var distance = (compared.unsqueeze(0) - compared.unsqueeze(1)).abs().sum(3L);
        // A picture is as near as can be to itself, which says nothing.
        var nearness = distance.neg().exp().sum(1L) - 1;
        return cat([input, nearness], 1);
    }
}
