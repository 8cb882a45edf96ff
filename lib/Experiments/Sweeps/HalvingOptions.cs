namespace ArtGan.Experiments;

/// <summary>A stage of a sweep.</summary>
/// <param name="Number">From 1 on.</param>
/// <param name="Trials">Trials that reach it.</param>
/// <param name="Steps">Steps in total that each of them has at its end.</param>
internal sealed record Rung(int Number, int Trials, int Steps);

/// <summary>How successive halving narrows the field (Jamieson and Talwalkar 2016, arXiv:1502.07943).</summary>
internal sealed record HalvingOptions
{
    /// <summary>Of so many trials one goes on, and gets so many times the steps.</summary>
    public int Eta { get; init; } = 3;

    /// <summary>Stages; 0 for as many as leave one trial.</summary>
    public int Stages { get; init; }

    /// <summary>Every stage: the first has all trials, the last all steps.</summary>
    /// <param name="trials">Trials at the start.</param>
    /// <param name="steps">Steps at the end.</param>
    internal IReadOnlyList<Rung> Rungs(int trials, int steps)
    {
        var stages = Stages;
        if (stages == 0)
        {
            for (long left = trials, length = steps; left >= 1 && length >= 1; left /= Eta, length /= Eta)
            {
                stages++;
            }
        }

        var rungs = new List<Rung>();
        var share = Math.Pow(Eta, stages - 1);
        for (var number = 1; number <= stages; number++, share /= Eta)
        {
            rungs.Add(new(number, Math.Max(1, trials), Math.Max(1, (int)Math.Ceiling(steps / share))));
            trials /= Eta;
        }

        return rungs;
    }
}
