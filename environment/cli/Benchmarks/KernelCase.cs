namespace ArtGan.Cli.Benchmarks;

/// <summary>One case of the kernel's benchmark; Peer/kernel.py says what is done.</summary>
/// <param name="Name">Its name, there too.</param>
/// <param name="Description">What is measured, for people.</param>
/// <param name="Rounds">How often each kernel is asked, in turns.</param>
/// <param name="Count">How many runs it is asked for each time.</param>
/// <param name="WarmUps">How many runs come before.</param>
/// <param name="HasTail">Whether the slowest runs get a row of their own.</param>
internal sealed record KernelCase(string Name, string Description, int Rounds, int Count = 1, int WarmUps = 1, bool HasTail = false)
{
    private const int Few = 5, Many = 20;

    /// <summary>Every case, in the order of the table.</summary>
    public static IReadOnlyList<KernelCase> All { get; } =
    [
        new("start", "from the start of the process to the reply that front-ends wait for", Few),
        new("first-cell", "the first cell once the front-end is connected", Few),
        new("warm-cell", "a small cell", Few, Many),
        new("complete", "completion of a member's name", Few, Many, HasTail: true),
        new("inspect", "documentation of a function", Few, Many),
        new("cells-1000", "1,000 cells, each with a variable and a function", 1, WarmUps: 0),
        new("print-100mb", "100 MB printed in a loop", 1, WarmUps: 0),
    ];

    /// <summary>The cases of these names, all when there are none.</summary>
    /// <exception cref="UserException">A name is unknown.</exception>
    public static IReadOnlyList<KernelCase> Find(IReadOnlyCollection<string> names) => names.Count == 0 ? All : [.. names.Select(Find)];

    private static KernelCase Find(string name) =>
        All.FirstOrDefault(each => each.Name == name)
        ?? throw new UserException($"There is no benchmark case '{name}'{NearestName.Suggest(name, [.. All.Select(each => each.Name)])}");
}
