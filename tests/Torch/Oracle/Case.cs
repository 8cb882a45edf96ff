using FsCheck;
using FsCheck.Fluent;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Something that both sides do, on inputs drawn anew for each trial.</summary>
/// <param name="Name">What it is, in Python; one case has it.</param>
/// <param name="Trials">Draws one.</param>
internal sealed record Case(string Name, Gen<ITrial> Trials)
{
    private const int TrialCount = 8;

    /// <summary>Compares several draws with PyTorch.</summary>
    /// <param name="comparison">How they are compared; as the case has it when null.</param>
    /// <param name="trials">How many.</param>
    public void Check(Comparison? comparison = null, int trials = TrialCount) =>
        Prop.ForAll(Trials.ToArbitrary(), trial => trial.Check(comparison)).Check(Config.QuickThrowOnFailure.WithMaxTest(trials).WithQuietOnSuccess(true));
}
