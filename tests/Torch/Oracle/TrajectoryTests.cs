using static ArtGan.Tests.Torch.Oracle.Games;

namespace ArtGan.Tests.Torch.Oracle;

/// <summary>Training from the same seed follows PyTorch's: weights, batches and noise are drawn alike.</summary>
public sealed class TrajectoryTests
{
    // Two float32 libraries that add in another order drift apart within a few dozen steps; float64 does not show it.
    private const int Steps = 50;
    private const int FirstSteps = 5;

    [OracleFact]
    public void Dcgan_follows_PyTorch() => Follows("dcgan", normalised: true, Dcgan);

    [OracleFact]
    public void Wgan_gp_follows_PyTorch() => Follows("wasserstein_penalty", normalised: false, WassersteinPenalty);

    [OracleFact]
    public void R1_follows_PyTorch() => Follows("real_penalty", normalised: false, RealPenalty);

    private static void Follows(string game, bool normalised, Func<Players, int, List<double>> ours)
    {
        Compare(ScalarType.Float64, Steps, 1e-8);
        Compare(ScalarType.Float32, FirstSteps, 1e-4);

        void Compare(ScalarType type, int steps, double allowed)
        {
            var comparison = new Comparison { Types = [type] };
            var expected = PyTorch.Run($"import games\nreturn games.play('{game}', {(normalised ? "True" : "False")}, {steps})", type, comparison, null, []);
            var actual = Ours.Run(_ => Play(normalised, steps, ours), type, comparison, []);
            Differences.AssertNone(expected, actual, allowed, $"{game}, {steps} steps in {type}");
        }
    }

    private static Tensor[] Play(bool normalised, int steps, Func<Players, int, List<double>> game)
    {
        var players = Make(normalised);
        var losses = game(players, steps).ToArray();
        return [tensor(losses), .. Sorted(players.Generator), .. Sorted(players.Discriminator)];
    }

    private static IEnumerable<Tensor> Sorted(Module network) => network.state_dict().OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => entry.Value);
}
