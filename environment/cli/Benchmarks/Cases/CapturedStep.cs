using ArtGan.Torch;

namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>A case on a GPU that is recorded when it runs the second time, and replayed from then on.</summary>
/// <param name="step">The case; it must wait for nothing on the GPU.</param>
/// <param name="device">The GPU.</param>
internal sealed class CapturedStep(IStep step, Device device) : IStep
{
    private bool hasRun;
    private CudaGraph? graph;
    private Tensor? loss;

    public Tensor? Run(int count)
    {
        // The first loss is compared with the peer's, so it must come from weights that no warm-up of a recording has changed.
        if (!hasRun)
        {
            hasRun = true;
            return step.Run(count);
        }

        graph ??= CudaGraph.Capture(() => loss = step.Run(1), device);
        for (var run = 0; run < count; run++)
        {
            graph.Replay();
        }

        return loss?.clone();
    }
}
