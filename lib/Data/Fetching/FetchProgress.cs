namespace ArtGan.Data;

/// <summary>How far a fetch has come.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Step">What is being done now, in a few words.</param>
/// <param name="Bytes">Bytes of the data set in place so far, the parts of files under way included.</param>
/// <param name="Total">Bytes of the whole data set.</param>
public sealed record FetchProgress(string Name, string Step, long Bytes, long Total)
{
    /// <summary>Files in place so far.</summary>
    public int FilesDone { get; init; }

    /// <summary>Files of the whole data set.</summary>
    public int Files { get; init; }
}
