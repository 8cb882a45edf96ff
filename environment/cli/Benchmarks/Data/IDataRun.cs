namespace ArtGan.Cli.Benchmarks.Data;

/// <summary>What a case times.</summary>
internal interface IDataRun : IDisposable
{
    /// <summary>Runs once.</summary>
    /// <returns>The memory that counts, in MB, where that is not the peak of all resident memory.</returns>
    double? Run();
}
