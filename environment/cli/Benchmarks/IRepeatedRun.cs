namespace ArtGan.Cli.Benchmarks;

/// <summary>What a case times, again and again.</summary>
internal interface IRepeatedRun : IDisposable
{
    /// <summary>Runs once.</summary>
    /// <returns>A number by which the sides can be told to do the same work, or null.</returns>
    double? Run();
}
