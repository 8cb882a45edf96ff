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
    public void Check() => Prop.ForAll(Trials.ToArbitrary(), trial => trial.Check()).Check(Config.QuickThrowOnFailure.WithMaxTest(TrialCount).WithQuietOnSuccess(true));

    /// <summary>Runs some draws on our side alone.</summary>
    public void RunOurs()
    {
        foreach (var trial in Trials.Sample(2))
        {
            trial.RunOurs();
        }
    }
}
