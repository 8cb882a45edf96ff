namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>One case of the data benchmark.</summary>
/// <param name="Name">Its name, in Peer/data.py too.</param>
/// <param name="Description">What is timed, for people.</param>
/// <param name="Rounds">Timings behind each median.</param>
/// <param name="HasPeer">Whether torchvision does the same.</param>
/// <param name="HasFirst">Whether the first run of a process, before anything is compiled, gets a row of its own.</param>
/// <param name="Make">Makes the files it works on; told whom to tell of them.</param>
/// <param name="Open">Gives what is run, again and again.</param>
internal sealed record DataCase(string Name, string Description, int Rounds, bool HasPeer, bool HasFirst, Action<DataFiles, Action<string>> Make, Func<DataFiles, IDataRun> Open)
{
    private const int Small = 3_000, Large = 30_000;

    /// <summary>Every case, in the order of the table.</summary>
    public static IReadOnlyList<DataCase> All { get; } =
    [
        new("prepare-64", $"{DataFiles.PhotoCount:N0} JPEG files become pictures of 64 px in memory, in 0..1", 9, true, false, (files, say) => files.MakePhotos(say), files => new ReadingRun(files)),
        new("pack-64", "the same files become a packed set on the disk, hashed; the peer's are in memory only", 9, true, false, (files, say) => files.MakePhotos(say), files => new PreparationRun(files)),
        new("batches-64", "a pass in shuffled batches of 64 in -1..1: ours from the packed form, the peer's from JPEG files of 64 px", 15, true, false, (files, say) => files.MakePreparedPhotos(say), files => new BatchesRun(files.PackedPhotos)),
        new($"open-{Large}", "a packed set is opened and its first and last picture read", 50, false, true, (files, _) => files.MakePacked(Large), files => new OpenRun(files.Packed(Large))),
        new($"memory-{Small}", "a pass in batches; MB are the process's own memory (RssAnon), without mapped files", 3, false, false, (files, _) => files.MakePacked(Small), files => new BatchesRun(files.Packed(Small))),
        new($"memory-{Large}", "the same with ten times the pictures", 3, false, false, (files, _) => files.MakePacked(Large), files => new BatchesRun(files.Packed(Large))),
    ];

    /// <summary>The cases of these names, all when there are none.</summary>
    /// <exception cref="UserException">A name is unknown.</exception>
    public static IReadOnlyList<DataCase> Find(IReadOnlyCollection<string> names) => names.Count == 0 ? All : [.. names.Select(Find)];

    /// <summary>The case of a name.</summary>
    /// <exception cref="UserException">The name is unknown.</exception>
    public static DataCase Find(string name) =>
        All.FirstOrDefault(each => each.Name == name)
        ?? throw new UserException($"There is no benchmark case '{name}'{NearestName.Suggest(name, [.. All.Select(each => each.Name)])}");
}
