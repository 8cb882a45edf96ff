namespace ArtGan.Training;

/// <summary>How weights are moved.</summary>
public sealed record LearningOptions
{
    /// <summary>The generator's learning rate.</summary>
    public double GeneratorLearningRate { get; init; } = 2e-4;

    /// <summary>The discriminator's learning rate; another than the generator's is two time scales (Heusel et al. 2017, arXiv:1706.08500).</summary>
    public double DiscriminatorLearningRate { get; init; } = 2e-4;

    /// <summary>Steps in which both learning rates halve; 0 for constant rates. In steps, not in shares of the run, so that a run can be lengthened.</summary>
    public double LearningRateHalfLife { get; init; }

    /// <summary>Adam's memory of the gradient; a half, because a moving opponent makes old gradients wrong.</summary>
    public double Beta1 { get; init; } = 0.5;

    /// <summary>Adam's memory of the squared gradient.</summary>
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Share of the weights that is added to their gradients, which is a loss of half of it times their squares (L2); 0 for none.</summary>
    public double WeightDecay { get; init; }

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public LearningOptions Validated()
    {
        OptionRange.Check("learning_rate_g", GeneratorLearningRate, 0, 1);
        OptionRange.Check("learning_rate_d", DiscriminatorLearningRate, 0, 1);
        OptionRange.Check("learning_rate_half_life", LearningRateHalfLife, 0);
        OptionRange.Check("beta1", Beta1, 0, 0.99999);
        OptionRange.Check("beta2", Beta2, 0, 0.99999);
        OptionRange.Check("weight_decay", WeightDecay, 0, 1);
        return this;
    }

    /// <summary>What both learning rates are multiplied with.</summary>
    /// <param name="step">Steps done before.</param>
    public double LearningRateFactor(long step) => LearningRateHalfLife > 0 ? Math.Pow(0.5, step / LearningRateHalfLife) : 1;
}
