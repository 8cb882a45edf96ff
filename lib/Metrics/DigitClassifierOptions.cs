using System.Globalization;

namespace ArtGan.Metrics;

/// <summary>How the digit classifier is trained. Change nothing to compare verdicts with those of others.</summary>
public sealed record DigitClassifierOptions
{
    /// <summary>Where first weights and order of the digits come from; at least 0.</summary>
    public long Seed { get; init; } = 1998;

    /// <summary>Digits a step, 1 to 4,096.</summary>
    public int Batch { get; init; } = 128;

    /// <summary>Adam's learning rate in each pass over the training digits; 1 to 100 passes.</summary>
    public IReadOnlyList<double> LearningRates { get; init; } = [2e-3, 1e-3, 3e-4];

    /// <summary>The share of test digits it must get right to be trusted, 0 to 1.</summary>
    public double LeastAccuracy { get; init; } = 0.985;

    internal DigitClassifierOptions Validated()
    {
        if (Seed < 0) throw Wrong("seed", Seed, "at least 0");
        if (Batch is < 1 or > 4096) throw Wrong("batch", Batch, "1 to 4096");
        if (LearningRates is not { Count: >= 1 and <= 100 }) throw Wrong("number of learning rates", LearningRates?.Count, "1 to 100");
        if (LearningRates.Any(rate => rate is not (> 0 and <= 1))) throw Wrong("learning rate", LearningRates.First(rate => rate is not (> 0 and <= 1)), "above 0 and at most 1");
        return LeastAccuracy is >= 0 and <= 1 ? this : throw Wrong("least accuracy", LeastAccuracy, "0 to 1");
    }

    /// <summary>All that the weights depend on, besides the data and the engine.</summary>
    internal string Describe() =>
        string.Create(CultureInfo.InvariantCulture, $"seed {Seed} batch {Batch} rates {string.Join(' ', LearningRates.Select(rate => rate.ToString("R", CultureInfo.InvariantCulture)))}");

    private static UserException Wrong(string name, object? value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The digit classifier's {name} is {value}; choose {range}."));
}

/// <summary>How far the training of the digit classifier has come.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">Cross-entropy of the last batch, in nats.</param>
public sealed record DigitClassifierProgress(int Step, int Steps, double Loss);
