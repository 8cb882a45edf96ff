namespace ArtGan.Training;

/// <summary>
/// The student report's balance: a player whose loss times a threshold is below its opponent's is ahead and waits. It
/// looks at the step before, so that a player knows at its turn whether it waits.
/// </summary>
internal sealed class Balance : IDisposable
{
    private readonly double threshold;

    internal Balance(double threshold, Device device)
    {
        this.threshold = threshold;
        // Equal, so that both move at first.
        LastLosses = zeros([2], dtype: ScalarType.Float64, device: device).DetachFromDisposeScope();
    }

    /// <summary>The losses of the discriminator and the generator at the step before, for a checkpoint.</summary>
    internal Tensor LastLosses { get; }

    internal bool DiscriminatorMoves => threshold == 0 || !Leads(0, 1);

    internal bool GeneratorMoves => threshold == 0 || !Leads(1, 0);

    internal void Note(Tensor discriminator, Tensor generator)
    {
        if (threshold > 0)
        {
            using var frozen = no_grad();
            LastLosses.copy_(stack([discriminator, generator]));
        }
    }

    public void Dispose() => LastLosses.Dispose();

    private bool Leads(int player, int opponent)
    {
        using var scope = NewDisposeScope();
        var losses = LastLosses.cpu().data<double>().ToArray();
        return losses[player] * threshold < losses[opponent];
    }
}
