namespace ArtGan.Experiments;

/// <summary>How a sweep chooses what it tries.</summary>
internal enum SweepMethod
{
    /// <summary>Every combination of the values listed.</summary>
    Grid,

    /// <summary>Combinations drawn at random (Bergstra and Bengio 2012).</summary>
    Random,

    /// <summary>Combinations drawn at random, of which only the best go on training (Jamieson and Talwalkar 2016, arXiv:1502.07943).</summary>
    Halving,
}

/// <summary>A search over options: what is tried, how long, and what it is judged by. Sweeps are JSON files in <c>experiments/sweeps/</c>.</summary>
/// <param name="Name">The name, which is also the file's.</param>
/// <param name="Description">What it asks, for people.</param>
/// <param name="Preset">What every trial starts from, with the options that are the same for all.</param>
/// <param name="Method">How trials are chosen.</param>
/// <param name="Parameters">What differs from trial to trial.</param>
/// <param name="Goal">What trials are judged by.</param>
internal sealed record Sweep(string Name, string Description, Preset Preset, SweepMethod Method, IReadOnlyList<SweepParameter> Parameters, SweepGoal Goal)
{
    /// <summary>The most trials of one sweep.</summary>
    internal const int MostTrials = 10_000;

    /// <summary>The work that it follows; null where it follows none.</summary>
    public string? Reproduces { get; init; }

    /// <summary>The preset as 'artgan train' finds it: its name or its file.</summary>
    public required string PresetReference { get; init; }

    /// <summary>The options that every trial has beside the preset's, as the file sets them.</summary>
    public IReadOnlyList<Assignment> Fixed { get; init; } = [];

    /// <summary>How many combinations are tried; never more than there are.</summary>
    public required int Trials { get; init; }

    /// <summary>Steps of a trial, of halving those of the last rung.</summary>
    public required int Steps { get; init; }

    /// <summary>Where the combinations are drawn from.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Trials at the same time; 0 for as many as the machine has room for.</summary>
    public int Workers { get; init; }

    /// <summary>What the sweep may cost.</summary>
    public SweepBudget Budget { get; init; } = new();

    /// <summary>How fast the field is narrowed.</summary>
    public HalvingOptions Halving { get; init; } = new();

    /// <summary>When a trial is given up.</summary>
    public EarlyStopping EarlyStopping { get; init; } = new();

    /// <summary>The file that it was read from.</summary>
    public string Path { get; init; } = "";

    /// <summary>Stands for the file's content.</summary>
    public string Sha256 { get; init; } = "";

    /// <summary>The folder of the sweeps that come with the checkout.</summary>
    internal static string Folder => System.IO.Path.Combine(Preset.Folder, "sweeps");

    /// <summary>The folder in which its journal is kept unless said otherwise: beside the file, named after it.</summary>
    internal string DefaultOut => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Path)!, System.IO.Path.GetFileNameWithoutExtension(Path));

    /// <summary>How many combinations there are; null where they have no end.</summary>
    internal double? Combinations => Parameters.Aggregate((double?)1, (product, parameter) => product * parameter.Count);

    /// <summary>The stages of the sweep: several with halving, else one.</summary>
    internal IReadOnlyList<Rung> Rungs => Method == SweepMethod.Halving ? Halving.Rungs(Trials, Steps) : [new(1, Trials, Steps)];

    /// <summary>The sweep with other trials, no more than there are combinations.</summary>
    internal Sweep WithTrials(int trials) => this with { Trials = (int)Math.Min(trials, Combinations ?? trials) };

    /// <summary>The sweep of a name, or in a file.</summary>
    /// <param name="reference">A file, or the name of one in <see cref="Folder"/>.</param>
    /// <exception cref="UserException">There is no such sweep, or its file has a mistake.</exception>
    internal static Sweep Find(string reference)
    {
        if (File.Exists(reference) || reference.EndsWith(".json", StringComparison.Ordinal))
        {
            return SweepReader.Load(System.IO.Path.GetFullPath(reference));
        }

        var path = System.IO.Path.Combine(Folder, $"{reference}.json");
        return File.Exists(path) ? SweepReader.Load(path) : throw new UserException($"There is no sweep '{reference}'{NearestName.Suggest(reference, Known())}");
    }

    private static string[] Known() => Directory.Exists(Folder)
        ? [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => System.IO.Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)]
        : [];
}

/// <summary>An option and its value, as in <c>--set batch=32</c>.</summary>
/// <param name="Option">The option's name.</param>
/// <param name="Value">Its value as text.</param>
internal sealed record Assignment(string Option, string Value)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Option}={Value}";
}

/// <summary>What a sweep may cost.</summary>
internal sealed record SweepBudget
{
    /// <summary>Seconds of one call; null for as long as it takes.</summary>
    public double? Seconds { get; init; }

    /// <summary>Steps of all trials and all calls together; null for as many as it takes.</summary>
    public long? Steps { get; init; }
}

/// <summary>When a trial is given up before its last step.</summary>
internal sealed record EarlyStopping
{
    /// <summary>Whether a trial ends that the training doctor has given up.</summary>
    public bool Doctor { get; init; } = true;

    /// <summary>The measure that trials are compared by on their way; null where they are not.</summary>
    public StatColumn? Median { get; init; }

    /// <summary>Steps that every trial gets before it is compared.</summary>
    public int After { get; init; }

    /// <summary>Trials that must have ended before others are compared with them.</summary>
    public int Trials { get; init; } = 3;
}
