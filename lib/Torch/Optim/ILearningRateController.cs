namespace TorchSharp;

/// <summary>Something whose learning rate a schedule changes.</summary>
public interface ILearningRateController
{
    /// <summary>The learning rate of the next step.</summary>
    double LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    double InitialLearningRate { get; }
}
