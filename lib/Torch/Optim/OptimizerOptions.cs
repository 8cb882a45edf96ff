namespace TorchSharp.Modules;

/// <summary>What every optimiser can be told for a group of parameters; null takes the optimiser's own value.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>The value, or a sentence that says what is allowed.</summary>
    internal static double Checked(double value, string name, double below = double.PositiveInfinity) =>
        value >= 0 && value < below
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be at least 0{(double.IsInfinity(below) ? string.Empty : $" and below {below}")}; it is {value}.");
}
