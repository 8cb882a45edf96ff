using ArtGan.Training;

namespace ArtGan.Tests.Training;

/// <summary>A game of two numbers, whose turns a test writes: it notes which turns are played, and its losses are what the test says.</summary>
internal sealed class ScriptedGame : IGame
{
    public Module Generator { get; } = Linear(1, 1, hasBias: false);

    public Module Discriminator { get; } = Linear(1, 1, hasBias: false);

    public IReadOnlyDictionary<string, Tensor> Memory { get; } = new Dictionary<string, Tensor>();

    /// <summary>The turns played: "d3" is the discriminator's on number 3.</summary>
    public List<string> Played { get; } = [];

    /// <summary>The discriminator's loss from its weight and the turn.</summary>
    public Func<Tensor, long, Tensor> LossD { get; init; } = (weight, _) => weight.sum();

    /// <summary>The generator's loss from its weight and the turn.</summary>
    public Func<Tensor, long, Tensor> LossG { get; init; } = (weight, _) => weight.sum();

    /// <summary>Verdicts on real and painted pictures in a turn.</summary>
    public Func<long, (double Real, double Fake)> Verdicts { get; init; } = _ => (0, 0);

    /// <summary>The penalty in a turn, or null.</summary>
    public Func<Tensor, Tensor?> Penalty { get; init; } = _ => null;

    public Tensor WeightD => Discriminator.parameters().Single();

    public Tensor WeightG => Generator.parameters().Single();

    public void Advance(long picturesShown)
    {
    }

    public DiscriminatorTurn Discriminate(long turn, bool isLast)
    {
        Played.Add($"d{turn}");
        var (real, fake) = Verdicts(turn);
        var (loss, penalty) = (LossD(WeightD, turn), Penalty(WeightD));
        return new(penalty is null ? loss : loss + penalty, full([2], real, dtype: ScalarType.Float32), full([2], fake, dtype: ScalarType.Float32), zeros(2), zeros(2), penalty);
    }

    public Tensor Generate(long turn)
    {
        Played.Add($"g{turn}");
        return LossG(WeightG, turn);
    }

    public GanTrainer Trainer(TrainingOptions options) => new(this, options, new RandomSeeds(1), CPU);

    public void Dispose()
    {
        Generator.Dispose();
        Discriminator.Dispose();
    }
}
