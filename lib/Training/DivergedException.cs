namespace ArtGan.Training;

/// <summary>Training broke down: a loss or weights of one network are no longer numbers.</summary>
public sealed class DivergedException : Exception
{
    /// <summary>Creates the error.</summary>
    /// <param name="network">The network that broke first: "generator" or "discriminator".</param>
    /// <param name="step">The step it was noticed at.</param>
    public DivergedException(string network, long step)
        : base($"The {network} diverged by step {step}: its loss or weights are no longer finite.")
    {
        Network = network;
        Step = step;
    }

    /// <summary>The network that broke first: "generator" or "discriminator".</summary>
    public string Network { get; }

    /// <summary>The step it was noticed at.</summary>
    public long Step { get; }
}
