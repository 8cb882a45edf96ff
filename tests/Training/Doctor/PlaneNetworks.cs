using ArtGan.Models;

namespace ArtGan.Tests.Training.Doctor;

/// <summary>Small multilayer perceptrons for points on the plane.</summary>
internal static class PlaneNetworks
{
    private const int Hidden = 64, Latent = 4;

    /// <summary>Networks with the same weights at each call.</summary>
    /// <param name="latentScale">What latents are multiplied with; 0 hides them from the generator.</param>
    public static GanNetworks Create(double latentScale = 1)
    {
        manual_seed(3);
        var trunk = Sequential(Linear(2, Hidden), ReLU(), Linear(Hidden, Hidden), ReLU());
        return new GanNetworks(new Painter(latentScale), new Discriminator(trunk, new VerdictHead(Hidden, new NetworkOptions { Biases = Biases.Everywhere })), ImageShape.Points(2));
    }

    private sealed class Painter : GeneratorNetwork
    {
        private readonly Module<Tensor, Tensor> layers;
        private readonly double latentScale;

        public Painter(double latentScale) : base(nameof(Painter), new LatentSpace(NoiseDistribution.Normal, Latent))
        {
            this.latentScale = latentScale;
            layers = Sequential(Linear(Latent, Hidden), ReLU(), Linear(Hidden, Hidden), ReLU(), Linear(Hidden, 2));
            RegisterComponents();
        }

        public override Tensor forward(Tensor input) => layers.call(input * latentScale);
    }
}
