using ArtGan.Plots;

namespace ArtGan.Training;

/// <summary>
/// The smallest GAN there is (the Dirac-GAN of Mescheder et al. 2018, arXiv:1801.04406): all real samples lie at 0, the generator paints a single point,
/// theta, and the discriminator is a slope, D(x) = psi x. Its two numbers are a plane on which one sees the whole game: at each place, both players pull.
/// Objective and penalties are those that networks are trained with; nothing is derived by hand.
/// </summary>
/// <example><code>
/// new DiracGame(new() { Objective = "non-saturating" }).Map([(1, 0)], steps: 200, learningRate: 0.2)
/// </code></example>
public sealed class DiracGame
{
    private const int MostSteps = 100_000, ArrowsAcross = 13;
    private const double ArrowShare = 0.9;

    private readonly GameOptions options;
    private readonly IObjective objective;
    private readonly IReadOnlyList<IPenalty> penalties;

    /// <summary>Prepares the game.</summary>
    /// <param name="options">Objective, penalties and clipping; null for the defaults.</param>
    /// <exception cref="UserException">An option is out of its range.</exception>
    public DiracGame(GameOptions? options = null)
    {
        this.options = (options ?? new()).Validated();
        objective = Objectives.Create(this.options);
        penalties = Penalties.Create(this.options.Penalty);
    }

    /// <summary>Where the players pull: minus the gradients of their losses, each by its own number.</summary>
    /// <param name="places">Theta and psi.</param>
    public IReadOnlyList<(double Theta, double Psi)> Pulls(IReadOnlyList<(double Theta, double Psi)> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        using var scope = NewDisposeScope();
        var (theta, psi) = (Column(places, place => place.Theta), Column(places, place => place.Psi));
        return [.. GeneratorPull(theta, psi).data<double>().ToArray().Zip(DiscriminatorPull(theta, psi).data<double>().ToArray())];
    }

    /// <summary>Plays from several places at once, the discriminator first in every step, as in training.</summary>
    /// <param name="starts">Theta and psi at first.</param>
    /// <param name="steps">Steps, 1 to 100,000.</param>
    /// <param name="learningRate">What pulls are multiplied with, for both players; plain gradient descent.</param>
    /// <returns>For each start the places, steps + 1 of them.</returns>
    /// <exception cref="UserException">There are too many steps, or the learning rate is not above 0.</exception>
    public IReadOnlyList<IReadOnlyList<(double Theta, double Psi)>> Play(IReadOnlyList<(double Theta, double Psi)> starts, int steps, double learningRate)
    {
        ArgumentNullException.ThrowIfNull(starts);
        OptionRange.Check("steps", steps, 1, MostSteps);
        if (!(learningRate > 0 && double.IsFinite(learningRate)))
        {
            throw new UserException($"The learning rate is {learningRate}, which must be above 0; choose another value.");
        }

        List<(double, double)>[] paths = [.. starts.Select(start => new List<(double, double)> { start })];
        using var outer = NewDisposeScope();
        var (theta, psi) = (Column(starts, place => place.Theta), Column(starts, place => place.Psi));
        for (var step = 0; step < steps; step++)
        {
            using var scope = NewDisposeScope();
            var steeper = psi + (DiscriminatorPull(theta, psi) * learningRate);
            psi = (options.Penalty.Clip > 0 ? steeper.clamp(-options.Penalty.Clip, options.Penalty.Clip) : steeper).MoveToOuterDisposeScope();
            theta = (theta + (GeneratorPull(theta, psi) * learningRate)).MoveToOuterDisposeScope();
            var (across, upwards) = (theta.data<double>().ToArray(), psi.data<double>().ToArray());
            for (var path = 0; path < paths.Length; path++)
            {
                paths[path].Add((across[path], upwards[path]));
            }
        }

        return paths;
    }

    /// <summary>The plane with the players' pulls as arrows, and the ways that games take on it. The aim is its middle: the point lies on the real ones, and the discriminator is flat.</summary>
    /// <param name="starts">Where games begin.</param>
    /// <param name="steps">Steps of each.</param>
    /// <param name="learningRate">What pulls are multiplied with.</param>
    /// <param name="reach">How far the plane is shown to each side.</param>
    /// <exception cref="UserException">There are too many steps, or the learning rate is not above 0.</exception>
    public PlotlyChart Map(IReadOnlyList<(double Theta, double Psi)> starts, int steps, double learningRate, double reach = 2)
    {
        (double, double)[] places = [.. Lattice(reach).SelectMany(_ => Lattice(reach), (theta, psi) => (theta, psi))];
        var arrows = Arrows.Of(places, Pulls(places), ArrowShare * 2 * reach / ArrowsAcross) with { name = "pull of both players", line = new() { color = "#b9b4a6", width = 1 } };
        var ways = Play(starts, steps, learningRate).Select((way, index) => (Trace)new Scatter
        {
            name = starts.Count == 1 ? "game" : $"game {index + 1}",
            x = way.Select(place => place.Theta).ToArray(),
            y = way.Select(place => place.Psi).ToArray(),
            mode = "lines",
        });
        var ends = new Scatter { name = "aim", x = new[] { 0.0 }, y = new[] { 0.0 }, mode = "markers", marker = new() { symbol = "x", size = 10, color = "#1f2328" } };
        return Chart.Plot([arrows, .. ways, ends], new()
        {
            xaxis = new() { title = "theta, where the generator paints", range = [-reach, reach] },
            yaxis = new() { title = "psi, the discriminator's slope", range = [-reach, reach] },
            width = 560,
            height = 480,
        });
    }

    private static IEnumerable<double> Lattice(double reach) => Enumerable.Range(0, ArrowsAcross).Select(step => reach * ((2.0 * step / (ArrowsAcross - 1)) - 1));

    private static Tensor Column(IReadOnlyList<(double Theta, double Psi)> places, Func<(double Theta, double Psi), double> number) => tensor(places.Select(number).ToArray());

    // Losses are means over the places, none of which touches another.
    private Tensor DiscriminatorPull(Tensor theta, Tensor psi)
    {
        var slope = psi.detach().requires_grad_();
        Tensor Verdicts(Tensor samples) => slope * samples.squeeze(1);
        var (real, fake) = (zeros_like(theta).unsqueeze(1).requires_grad_(), theta.detach().unsqueeze(1).requires_grad_());
        var (realVerdicts, fakeVerdicts) = (Verdicts(real), Verdicts(fake));
        var loss = objective.DiscriminatorLoss(realVerdicts, fakeVerdicts);
        using var random = new Generator(0);
        var judged = new JudgedBatch(real, realVerdicts, fake, fakeVerdicts, Verdicts, Packing: 1, random);
        loss = penalties.Aggregate(loss, (sum, penalty) => sum + (penalty.Charge(judged) * options.Penalty.WeightAt(0)));
        return autograd.grad([loss], [slope])[0] * -theta.shape[0];
    }

    private Tensor GeneratorPull(Tensor theta, Tensor psi)
    {
        var place = theta.detach().requires_grad_();
        var loss = objective.GeneratorLoss(psi.detach() * place, objective.ComparesWithReal ? zeros_like(psi) : null);
        return autograd.grad([loss], [place])[0] * -theta.shape[0];
    }
}
