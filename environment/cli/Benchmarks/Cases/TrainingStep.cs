namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>A step of training, whose tensors end with it; only the last loss lives on.</summary>
internal abstract class TrainingStep : IStep
{
    public Tensor? Run(int count)
    {
        Tensor? loss = null;
        for (var run = 0; run < count; run++)
        {
            using var scope = NewDisposeScope();
            loss?.Dispose();
            loss = scope.Detach(Once().detach());
        }

        return loss;
    }

    /// <summary>One step.</summary>
    /// <returns>Its loss.</returns>
    protected abstract Tensor Once();

    /// <summary>Whether gradients flow into a network's weights, or only through it.</summary>
    protected static void Freeze(Module network, bool frozen)
    {
        foreach (var parameter in network.parameters())
        {
            parameter.requires_grad = !frozen;
        }
    }
}
