namespace ArtGan.Training;

/// <summary>What a game between two sets of pictures has of its own (Zhu et al. 2017, arXiv:1703.10593).</summary>
public sealed record CycleOptions
{
    /// <summary>Weight of the mean distance between a picture and what comes back when it goes to the other side and returns.</summary>
    public double CycleWeight { get; init; } = 10;

    /// <summary>Share of <see cref="CycleWeight"/> that counts for leaving a picture alone that is of the wanted kind already, which keeps colours; 0 for none.</summary>
    public double IdentityWeight { get; init; } = 0.5;

    /// <summary>Made pictures that are kept and shown to the discriminators again (Shrivastava et al. 2016, arXiv:1612.07828); 0 for none.</summary>
    public int Pool { get; init; } = 50;

    /// <summary>Checks every value.</summary>
    /// <exception cref="UserException">A value is out of its range.</exception>
    public CycleOptions Validated()
    {
        OptionRange.Check("cycle_weight", CycleWeight, 0);
        OptionRange.Check("identity_weight", IdentityWeight, 0);
        OptionRange.Check("pool", Pool, 0, 1000);
        return this;
    }
}
