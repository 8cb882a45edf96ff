namespace ArtGan.Cli.Benchmarks.Metrics;

/// <summary>What a case times.</summary>
internal interface IMetricsRun : IDisposable
{
    /// <summary>Runs once.</summary>
    /// <returns>A number by which the sides can be told to do the same work, or null.</returns>
    double? Run();
}
