namespace ArtGan.Training;

/// <summary>
/// The student report's balance (lalyon/artGAN): a player whose loss times a threshold is below its opponent's is ahead,
/// and its weights are not moved. Both losses are of the turn in hand, before weights are moved.
/// </summary>
internal sealed class Balance : IDisposable
{
    private const int DiscriminatorTurns = 0, GeneratorTurns = 1;
    private readonly double threshold;
    private readonly IObjective objective;
    private double discriminatorLoss;

    /// <summary>Balances nothing so far.</summary>
    /// <param name="threshold">1 or more; 0 lets both players move always.</param>
    /// <param name="objective">Gives the generator's loss.</param>
    internal Balance(double threshold, IObjective objective)
    {
        this.threshold = threshold;
        this.objective = objective;
        Waited = zeros([2], dtype: ScalarType.Int64, device: CPU).DetachFromDisposeScope();
    }

    /// <summary>How often the discriminator and the generator waited since the last tick, for a checkpoint.</summary>
    internal Tensor Waited { get; }

    /// <summary>Whether players wait at all.</summary>
    internal bool IsOn => threshold > 0;

    /// <summary>The generator's loss in the turn that was weighed last, while <see cref="IsOn"/>.</summary>
    internal double GeneratorLoss { get; private set; }

    /// <summary>Whether the discriminator is not ahead. Losses below 0 can put both players ahead, and then neither waits.</summary>
    internal bool DiscriminatorMoves => !IsOn || !DiscriminatorLeads || GeneratorLeads;

    /// <summary>Whether the generator is not ahead.</summary>
    internal bool GeneratorMoves => !IsOn || !GeneratorLeads || DiscriminatorLeads;

    private bool DiscriminatorLeads => discriminatorLoss * threshold < GeneratorLoss;

    private bool GeneratorLeads => GeneratorLoss * threshold < discriminatorLoss;

    /// <summary>Compares the players in a turn.</summary>
    /// <param name="turn">What the discriminator said before its weights are moved.</param>
    /// <param name="isFirst">Whether it is the first of the batches whose losses are added up.</param>
    internal void Weigh(DiscriminatorTurn turn, bool isFirst = true)
    {
        if (!IsOn)
        {
            return;
        }

        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        // The report's discriminator pays the mean of its two verdicts, ours the sum.
        var judged = objective.DiscriminatorLoss(turn.RealVerdicts, turn.FakeVerdicts) / 2;
        var painted = objective.GeneratorLoss(turn.FakeVerdicts, turn.RealVerdicts);
        var losses = stack([judged, painted]).to(ScalarType.Float64).cpu().data<double>().ToArray();
        (discriminatorLoss, GeneratorLoss) = isFirst ? (losses[0], losses[1]) : (discriminatorLoss + losses[0], GeneratorLoss + losses[1]);
    }

    /// <summary>Notes that the discriminator waited.</summary>
    internal void DiscriminatorWaited() => Add(DiscriminatorTurns);

    /// <summary>Notes that the generator waited.</summary>
    internal void GeneratorWaited() => Add(GeneratorTurns);

    /// <summary>The turns that the discriminator and the generator waited, which are then forgotten; null while nobody may wait.</summary>
    internal (long Discriminator, long Generator)? Take()
    {
        if (!IsOn)
        {
            return null;
        }

        var taken = Waited.data<long>();
        var waited = (taken[DiscriminatorTurns], taken[GeneratorTurns]);
        Waited.zero_();
        return waited;
    }

    public void Dispose() => Waited.Dispose();

    private void Add(int player)
    {
        using var scope = NewDisposeScope();
        Waited[player].add_(1);
    }
}
