namespace ArtGan.Training;

/// <summary>Training broke down: somewhere numbers are no longer finite.</summary>
public sealed class DivergedException : Exception
{
    /// <summary>What <see cref="Network"/> is where the data was broken and no network.</summary>
    public const string InData = "data";

    /// <summary>Creates the error.</summary>
    /// <param name="network">Where it broke first: "generator", "discriminator" or "data".</param>
    /// <param name="step">The step it was noticed at.</param>
    /// <param name="finding">What is no longer finite, as in "the output of its layer trunk.down1 is no longer finite".</param>
    /// <param name="advice">What to do, a sentence.</param>
    public DivergedException(string network, long step, string finding, string advice)
        : base(network == InData ? $"The data is broken at step {step}: {finding}." : $"The {network} diverged by step {step}: {finding}.")
    {
        Network = network;
        Step = step;
        Advice = advice;
    }

    /// <summary>Where it broke first: "generator", "discriminator" or "data".</summary>
    public string Network { get; }

    /// <summary>The step it was noticed at.</summary>
    public long Step { get; }

    /// <summary>What to do, a sentence.</summary>
    public string Advice { get; }
}
