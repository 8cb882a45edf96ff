namespace ArtGan.Models;

/// <summary>Lets a learnt share of each channel through. It starts nearly closed, so that a network learns to do without a skip before it leans on it.</summary>
public sealed class SkipGate : Module<Tensor, Tensor>, IFirstWeights
{
    // A sigmoid of -4 lets 1.8 % through, enough for a gradient that opens it.
    private const double Closed = -4;

    private readonly Parameter opening;

    /// <summary>Builds the gate, nearly closed.</summary>
    /// <param name="channels">Channels going through.</param>
    public SkipGate(long channels) : base(nameof(SkipGate))
    {
        opening = Parameter(full([channels, 1, 1], Closed));
        RegisterComponents();
    }

    /// <summary>Weakens each channel.</summary>
    /// <param name="input">(N, channels, H, W).</param>
    /// <returns>The same shape.</returns>
    public override Tensor forward(Tensor input) => input * opening.sigmoid();

    /// <inheritdoc/>
    public void FillFirst(Generator random) => opening.fill_(Closed);
}
