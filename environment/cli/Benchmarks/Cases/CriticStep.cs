namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>
/// The critic's step of WGAN-GP (Gulrajani et al. 2017, arXiv:1704.00028) on painted pictures that are there: three
/// judgements, and the penalty's double backward.
/// </summary>
internal sealed class CriticStep : TrainingStep
{
    private readonly Setting setting;
    private readonly Module<Tensor, Tensor> critic;
    private readonly Adam adam;
    private readonly Tensor real, fake, share;

    public CriticStep(WassersteinGame game, Setting setting)
    {
        this.setting = setting;
        using var generator = game.Generator.to(setting.Device);
        critic = game.Critic.to(setting.Device);
        adam = WassersteinGame.Adam(critic);
        var random = new Generator().manual_seed(Setting.Seed);
        real = ((rand([WassersteinGame.Batch, 3, game.Size, game.Size], generator: random) * 2) - 1).to(setting.Device);
        var latents = game.Latents(random).to(setting.Device);
        share = rand([WassersteinGame.Batch, 1, 1, 1], generator: random).to(setting.Device);
        using var frozen = no_grad();
        fake = generator.call(latents);
    }

    protected override Tensor Once()
    {
        adam.zero_grad();
        Tensor loss;
        using (setting.Precision())
        {
            var between = fake.lerp(real, share).requires_grad_();
            var gradient = autograd.grad([critic.call(between).sum()], [between], retain_graph: true, create_graph: true)[0];
            var penalty = (gradient.flatten(1).norm(1) - 1).square().mean();
            loss = critic.call(fake).mean() - critic.call(real).mean() + (10 * penalty);
        }

        loss.backward();
        adam.step();
        return loss;
    }
}
