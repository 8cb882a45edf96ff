using ArtGan.Experiments;
using ArtGan.Models;

namespace ArtGan.Tests.Models.Oracle;

/// <summary>Options of networks as people set them.</summary>
internal static class NamedOptions
{
    /// <summary>The defaults with some options changed.</summary>
    /// <param name="assignments">As in <c>latent=6 generator_norm=layer</c>.</param>
    public static NetworkOptions Parse(string assignments) => assignments.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(assignment => assignment.Split('='))
        .Aggregate(new ExperimentOptions(), (options, pair) => OptionTable.Set(options, pair[0], pair[1]))
        .Networks;
}
