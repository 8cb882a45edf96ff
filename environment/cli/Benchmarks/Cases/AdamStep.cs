namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>Adam over the 3.6 M parameters of the 64 px DCGAN's generator, their gradients being there.</summary>
internal sealed class AdamStep : IStep
{
    private readonly Adam adam;

    public AdamStep(Setting setting)
    {
        Parameter[] parameters = [.. Networks.DcganGenerator().to(setting.Device).parameters()];
        adam = optim.Adam(parameters, lr: 2e-4, beta1: 0.5, beta2: 0.999);
        using var scope = NewDisposeScope();
        foreach (var parameter in parameters)
        {
            (parameter * randn_like(parameter)).sum().backward();
        }
    }

    public Tensor? Run(int count)
    {
        for (var run = 0; run < count; run++)
        {
            adam.step();
        }

        return null;
    }
}
