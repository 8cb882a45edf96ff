using ArtGan.Models;

namespace ArtGan.Tests.Training.Latents;

/// <summary>A generator whose one layer is given: pictures of 1 x 2 x 2.</summary>
internal sealed class LinearGenerator : GeneratorNetwork
{
    private readonly Linear layer;

    public LinearGenerator(Tensor weight, NoiseDistribution noise = NoiseDistribution.Normal) : base(nameof(LinearGenerator), new LatentSpace(noise, weight.shape[1]))
    {
        layer = Linear(weight.shape[1], 4);
        RegisterComponents();
        using var frozen = no_grad();
        layer.weight.copy_(weight);
        layer.bias!.zero_();
    }

    public override Tensor forward(Tensor input) => layer.call(input).reshape(-1, 1, 2, 2);
}

/// <summary>A generator with three layers of styles: the picture's first row is of the first style, and so on.</summary>
internal sealed class TinyStyles : GeneratorNetwork, IStyleGenerator
{
    private readonly Linear mapping;

    public TinyStyles() : base(nameof(TinyStyles), new LatentSpace(NoiseDistribution.Normal, 5))
    {
        mapping = Linear(5, 3);
        RegisterComponents();
    }

    public int StyleLayers => 3;

    public int StyleSize => 3;

    public Tensor MeanStyle => mapping.bias!;

    public Tensor Map(Tensor latents, Tensor? labels = null, double truncation = 1) =>
        (MeanStyle + ((mapping.call(latents) - MeanStyle) * truncation)).unsqueeze(1).expand(-1, StyleLayers, -1);

    public Tensor Synthesise(Tensor styles) => styles.unsqueeze(1);

    public override Tensor forward(Tensor input) => Synthesise(Map(input));
}

/// <summary>A generator of two classes whose pictures are their latent plus their class.</summary>
internal sealed class TinyClasses : GeneratorNetwork
{
    private readonly Parameter scale = Parameter(ones(1));

    public TinyClasses() : base(nameof(TinyClasses), new LatentSpace(NoiseDistribution.Normal, 4), classes: 2) => RegisterComponents();

    public override Tensor Paint(Tensor latents, Tensor? labels = null) => ((latents * scale) + labels!.unsqueeze(1)).reshape(-1, 1, 2, 2);

    public override Tensor forward(Tensor input) => Paint(input, zeros([input.shape[0]], dtype: ScalarType.Int64));
}
