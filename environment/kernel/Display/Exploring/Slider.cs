using System.Globalization;

namespace ArtGan.Kernel.Display.Exploring;

/// <summary>A number that a reader moves.</summary>
/// <param name="Name">What the number is, written beside the slider.</param>
/// <param name="From">The least.</param>
/// <param name="To">The greatest; where the steps do not meet it, the last below it.</param>
public sealed record Slider(string Name, double From, double To)
{
    private const int FewestUsualSteps = 50, MostPositions = 100_000;

    /// <summary>Where it stands at first; the middle where left out. Brought to the nearest position.</summary>
    public double? Start { get; init; }

    /// <summary>The least move; where left out a round number, such that there are 50 to 125 moves.</summary>
    public double? Step { get; init; }

    /// <summary>How many positions it has.</summary>
    internal int Positions => (int)Math.Floor(((To - From) / StepOrUsual) + 1e-9) + 1;

    /// <summary>The least move.</summary>
    internal double StepOrUsual => Step ?? Round((To - From) / FewestUsualSteps);

    /// <summary>The position it stands at first.</summary>
    internal int StartPosition => Math.Clamp((int)Math.Round(((Start ?? ((From + To) / 2)) - From) / StepOrUsual), 0, Positions - 1);

    /// <summary>The number at a position.</summary>
    /// <param name="position">0 for the least.</param>
    // Rounded, as 3 x 0.1 is 0.30000000000000004.
    internal double ValueAt(int position) => Math.Round(From + (position * StepOrUsual), Decimals, MidpointRounding.AwayFromZero);

    /// <summary>A number as it is written beside the slider.</summary>
    internal string Text(double value) => value.ToString($"F{Math.Min(Decimals, 3)}", CultureInfo.InvariantCulture).TrimEnd(Decimals > 0 ? '0' : ' ').TrimEnd('.');

    /// <summary>Positions at equal distances, with the ends and that of the start.</summary>
    /// <param name="most">How many at most, at least 2.</param>
    internal IReadOnlyList<int> Stops(int most)
    {
        var (last, count) = (Positions - 1, Math.Min(most, Positions));
        int[] stops = [.. Enumerable.Range(0, count).Select(stop => (int)Math.Round((double)stop * last / (count - 1)))];
        if (!stops.Contains(StartPosition))
        {
            // The ends stay where there is anything between them.
            var (first, end) = count > 2 ? (1, count - 1) : (0, count);
            var nearest = Enumerable.Range(first, end - first).MinBy(stop => Math.Abs(stops[stop] - StartPosition));
            stops[nearest] = StartPosition;
        }

        return stops;
    }

    /// <summary>Checks it.</summary>
    /// <exception cref="UserException">The range is empty, or the step is none.</exception>
    internal Slider Validated()
    {
        if (!double.IsFinite(From) || !double.IsFinite(To) || To <= From)
            throw new UserException($"The slider '{Name}' goes from {Number(From)} to {Number(To)}; let it end above where it begins.");
        if (Step is { } step && !(step > 0 && step <= To - From))
            throw new UserException($"The slider '{Name}' moves by {Number(step)}, which must be above 0 and at most {Number(To - From)}; choose another step.");
        if ((To - From) / StepOrUsual > MostPositions)
            throw new UserException($"The slider '{Name}' has more than {MostPositions:n0} positions; choose a larger step.");
        if (Start is { } start && !(start >= From && start <= To))
            throw new UserException($"The slider '{Name}' begins at {Number(start)}, outside {Number(From)} to {Number(To)}; choose a number between them.");
        return this;
    }

    // The next below of 1, 2, 5, 10, 20 and so on.
    private static double Round(double step)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(step) + 1e-9));
        return power * (step / power) switch { > 5 - 1e-9 => 5, > 2 - 1e-9 => 2, _ => 1 };
    }

    private int Decimals => Math.Clamp((int)Math.Ceiling(-Math.Log10(StepOrUsual)) + 2, 0, 12);

    private static string Number(double value) => value.ToString("g6", CultureInfo.InvariantCulture);
}
