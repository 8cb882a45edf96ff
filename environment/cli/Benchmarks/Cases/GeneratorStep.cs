namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>The generator's step of WGAN-GP, through a critic whose weights get no gradients.</summary>
internal sealed class GeneratorStep : TrainingStep
{
    private readonly Setting setting;
    private readonly Module<Tensor, Tensor> generator, critic;
    private readonly Adam adam;
    private readonly Tensor latents;

    public GeneratorStep(WassersteinGame game, Setting setting)
    {
        this.setting = setting;
        generator = game.Generator.to(setting.Device);
        critic = game.Critic.to(setting.Device);
        Freeze(critic, true);
        adam = WassersteinGame.Adam(generator);
        latents = game.Latents(new Generator().manual_seed(Setting.Seed)).to(setting.Device);
    }

    protected override Tensor Once()
    {
        adam.zero_grad();
        Tensor loss;
        using (setting.Precision())
        {
            loss = -critic.call(generator.call(latents)).mean();
        }

        loss.backward();
        adam.step();
        return loss;
    }
}
