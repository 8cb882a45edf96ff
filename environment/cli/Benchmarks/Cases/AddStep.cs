namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>The sum of two tensors of one element, released at once: what an operator costs beside its arithmetic.</summary>
internal sealed class AddStep(Setting setting) : IStep
{
    private readonly Tensor left = ones(1, device: setting.Device);
    private readonly Tensor right = ones(1, device: setting.Device);

    public Tensor? Run(int count)
    {
        for (var run = 0; run < count; run++)
        {
            using var sum = left + right;
        }

        return null;
    }
}
