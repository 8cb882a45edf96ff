namespace TorchSharp.Modules;

/// <summary>The settings of Adam and AdamW.</summary>
internal sealed record AdamOptions(double LearningRate, double Beta1, double Beta2, double Epsilon, double WeightDecay, bool DecoupledDecay, bool Maximize)
{
    /// <summary>Refuses what cannot work.</summary>
    internal AdamOptions Validated()
    {
        Require(LearningRate >= 0, "lr", "at least 0", LearningRate);
        Require(Beta1 is >= 0 and < 1, "beta1", "at least 0 and below 1", Beta1);
        Require(Beta2 is >= 0 and < 1, "beta2", "at least 0 and below 1", Beta2);
        Require(Epsilon >= 0, "eps", "at least 0", Epsilon);
        Require(WeightDecay >= 0, "weight_decay", "at least 0", WeightDecay);
        return this;
    }

    private static void Require(bool holds, string name, string range, double value)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, value, $"Adam's {name} must be {range}.");
        }
    }
}
