namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Small networks for pictures of 16 pixels, and games between them, as users write them.</summary>
internal static class Games
{
    private const int Noise = 8;
    private const int Batch = 8;

    /// <summary>A generator and a discriminator.</summary>
    internal sealed record Players(Sequential Generator, Sequential Discriminator);

    public static Players Make(bool normalised) => new(
        Sequential(
            ConvTranspose2d(Noise, 16, 4, 1, 0, bias: false), BatchNorm2d(16), ReLU(inplace: true),
            ConvTranspose2d(16, 8, 4, 2, 1, bias: false), BatchNorm2d(8), ReLU(inplace: true),
            ConvTranspose2d(8, 1, 4, 2, 1), Tanh()),
        normalised
            ? Sequential(Conv2d(1, 8, 4, 2, 1), LeakyReLU(0.2, inplace: true), Conv2d(8, 16, 4, 2, 1, bias: false), BatchNorm2d(16), LeakyReLU(0.2, inplace: true), Conv2d(16, 1, 4, 1, 0), Flatten())
            : Sequential(Conv2d(1, 8, 4, 2, 1), LeakyReLU(0.2, inplace: true), Conv2d(8, 16, 4, 2, 1), LeakyReLU(0.2, inplace: true), Conv2d(16, 1, 4, 1, 0), Flatten()));

    /// <summary>DCGAN (Radford and others 2016): cross-entropy of logits, Adam with beta1 of 0.5.</summary>
    public static List<double> Dcgan(Players players, int steps)
    {
        var (generator, discriminator) = (players.Generator, players.Discriminator);
        var (generatorStep, discriminatorStep) = (optim.Adam(generator.parameters(), 2e-4, 0.5, 0.999), optim.Adam(discriminator.parameters(), 2e-4, 0.5, 0.999));
        var loss = BCEWithLogitsLoss();
        return Losses(steps, () =>
        {
            var (real, fake) = (Reals(), generator.call(RandomNoise()));
            discriminatorStep.zero_grad();
            var judged = loss.call(discriminator.call(real), ones(Batch, 1)) + loss.call(discriminator.call(fake.detach()), zeros(Batch, 1));
            judged.backward();
            discriminatorStep.step();
            generatorStep.zero_grad();
            var fooled = loss.call(discriminator.call(fake), ones(Batch, 1));
            fooled.backward();
            generatorStep.step();
            return [judged, fooled];
        });
    }

    /// <summary>WGAN-GP (Gulrajani and others 2017) with two critic steps for each of the generator's.</summary>
    public static List<double> WassersteinPenalty(Players players, int steps)
    {
        var (generator, critic) = (players.Generator, players.Discriminator);
        var (generatorStep, criticStep) = (optim.Adam(generator.parameters(), 1e-4, 0, 0.9), optim.Adam(critic.parameters(), 1e-4, 0, 0.9));
        return Losses(steps, () =>
        {
            var losses = new List<Tensor>();
            for (var turn = 0; turn < 2; turn++)
            {
                Tensor fake;
                using (no_grad())
                {
                    fake = generator.call(RandomNoise());
                }

                var real = Reals();
                var share = rand(Batch, 1, 1, 1);
                var between = ((real * share) + (fake * (1 - share))).requires_grad_();
                var slope = autograd.grad([critic.call(between).sum()], [between], retain_graph: true, create_graph: true)[0];
                var penalty = (slope.flatten(1).norm(1) - 1).pow(2).mean();
                criticStep.zero_grad();
                var judged = critic.call(fake).mean() - critic.call(real).mean() + (10 * penalty);
                judged.backward();
                criticStep.step();
                losses.Add(judged);
            }

            generatorStep.zero_grad();
            var fooled = -critic.call(generator.call(RandomNoise())).mean();
            fooled.backward();
            generatorStep.step();
            return [.. losses, fooled];
        });
    }

    /// <summary>R1 (Mescheder and others 2018): softplus losses, the squared slope at real pictures.</summary>
    public static List<double> RealPenalty(Players players, int steps)
    {
        var (generator, discriminator) = (players.Generator, players.Discriminator);
        var (generatorStep, discriminatorStep) = (optim.Adam(generator.parameters(), 2e-4, 0, 0.99), optim.Adam(discriminator.parameters(), 2e-4, 0, 0.99));
        return Losses(steps, () =>
        {
            var (real, fake) = (Reals().requires_grad_(), generator.call(RandomNoise()));
            var opinion = discriminator.call(real);
            var slope = autograd.grad([opinion.sum()], [real], retain_graph: true, create_graph: true)[0];
            discriminatorStep.zero_grad();
            var judged = functional.softplus(-opinion).mean() + functional.softplus(discriminator.call(fake.detach())).mean() + (5 * slope.square().sum([1, 2, 3]).mean());
            judged.backward();
            discriminatorStep.step();
            generatorStep.zero_grad();
            var fooled = functional.softplus(-discriminator.call(fake)).mean();
            fooled.backward();
            generatorStep.step();
            return [judged, fooled];
        });
    }

    private static Tensor Reals() => (rand(Batch, 1, 16, 16) * 2) - 1;

    private static Tensor RandomNoise() => randn(Batch, Noise, 1, 1);

    private static List<double> Losses(int steps, Func<IReadOnlyList<Tensor>> step)
    {
        var losses = new List<double>();
        for (var i = 0; i < steps; i++)
        {
            using var scope = NewDisposeScope();
            losses.AddRange(step().Select(loss => loss.ToDouble()));
        }

        return losses;
    }
}
