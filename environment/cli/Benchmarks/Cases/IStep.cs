namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>What one benchmark case measures, prepared and ready to be run.</summary>
internal interface IStep
{
    /// <summary>Runs the case a number of times.</summary>
    /// <param name="count">How often; at least once.</param>
    /// <returns>The last run's loss, read when the time has been taken; null for a case without one.</returns>
    Tensor? Run(int count);
}
