namespace ArtGan.Models;

/// <summary>LeakyReLU times sqrt 2, which keeps the size of what goes through it (Karras et al. 2020, arXiv:1912.04958).</summary>
public sealed class GainedLeakyRelu : Module<Tensor, Tensor>
{
    /// <summary>Builds the layer, which learns nothing.</summary>
    public GainedLeakyRelu() : base(nameof(GainedLeakyRelu))
    {
    }

    /// <inheritdoc/>
    public override Tensor forward(Tensor input) => EqualisedLayers.LeakyWithGain(input);
}
