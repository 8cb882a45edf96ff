using ArtGan.Models;

namespace ArtGan.Tests.Models;

/// <summary>Gradient penalties differentiate discriminators twice.</summary>
public sealed class PenaltyGradientTests
{
    private const double Step = 1e-6;

    [Theory]
    [InlineData("dcgan")]
    [InlineData("r3gan")]
    [InlineData("progan")]
    [InlineData("stylegan")]
    public void The_gradient_of_a_penalty_is_what_finite_differences_give(string family)
    {
        using var scope = NewDisposeScope();
        using var random = new Generator(1);
        var options = new NetworkOptions
        {
            Depth = 1,
            GeneratorChannels = 2,
            DiscriminatorChannels = 4,
            DiscriminatorNorm = Normalisation.None,
            Initialisation = Initialisation.He,
            Minibatch = family == "r3gan" ? MinibatchLayer.None : MinibatchLayer.Deviation,
            Growth = new GrowthOptions { HoldKimg = 1, FadeKimg = 1 },
        };
        using var networks = NetworkFamilies.Find(family).Create(new ImageShape(3, 16), 0, options, random);
        // In the middle of a fade, where both grids count.
        networks.Growth?.Advance(3500);
        var discriminator = networks.Discriminator;
        discriminator.to(ScalarType.Float64);
        var parameters = discriminator.parameters().ToArray();
        using (no_grad())
        {
            foreach (var parameter in parameters)
            {
                parameter.add_(randn(parameter.shape, dtype: ScalarType.Float64, generator: random) * 0.05);
            }
        }

        var pictures = randn([4, 3, 16, 16], dtype: ScalarType.Float64, generator: random);
        Tensor Penalty()
        {
            var shown = pictures.clone().requires_grad_();
            var slope = autograd.grad([discriminator.call(shown).sum()], [shown], retain_graph: true, create_graph: true)[0];
            return slope.square().sum([1L, 2L, 3L]).mean();
        }

        Penalty().backward();
        var directions = parameters.Select(parameter => randn(parameter.shape, dtype: ScalarType.Float64, generator: random)).ToArray();
        var expected = parameters.Zip(directions).Where(pair => pair.First.grad is not null).Sum(pair => (pair.First.grad! * pair.Second).sum().item<double>());
        double Moved(double distance)
        {
            using (no_grad())
            {
                foreach (var (parameter, direction) in parameters.Zip(directions))
                {
                    parameter.add_(direction * distance);
                }
            }

            return Penalty().item<double>();
        }

        var ahead = Moved(Step);
        var behind = Moved(-2 * Step);

        Assert.NotEqual(0, expected);
        Assert.Equal(1, (ahead - behind) / (2 * Step) / expected, 1e-4);
    }
}
