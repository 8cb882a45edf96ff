namespace ArtGan.Metrics;

/// <summary>Sets without one of their groups.</summary>
internal static class JackknifeGroups
{
    /// <summary>The rows without each group of neighbours in turn.</summary>
    /// <param name="rows">(N, ...), in random order.</param>
    /// <param name="groups">How many groups.</param>
    internal static IEnumerable<Tensor> Without(Tensor rows, int groups)
    {
        var count = rows.shape[0];
        for (var group = 0; group < groups; group++)
        {
            var (first, end) = (group * count / groups, (group + 1) * count / groups);
            using var rest = cat([rows.narrow(0, 0, first), rows.narrow(0, end, count - end)]);
            yield return rest;
        }
    }
}
