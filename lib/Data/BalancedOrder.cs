namespace ArtGan.Data;

/// <summary>
/// Rounds in which every class comes once, in an order of its own; a class shows its pictures in passes of their own, so
/// that small classes repeat more often than large ones. With K classes a class stands once in every K positions.
/// </summary>
internal sealed class BalancedOrder : IPictureOrder
{
    private readonly int[][] members;
    private readonly ShuffledOrder rounds;
    private readonly ShuffledOrder[] passes;

    /// <summary>Sorts pictures by their labels.</summary>
    /// <param name="pictures">The pictures.</param>
    /// <param name="seeds">Where the orders come from.</param>
    /// <exception cref="UserException">No picture has a label.</exception>
    internal BalancedOrder(IPictureSet pictures, RandomSeeds seeds)
    {
        members = [.. Enumerable.Range(0, pictures.Count)
            .GroupBy(pictures.LabelOf)
            .Where(group => group.Key >= 0)
            .OrderBy(group => group.Key)
            .Select(group => group.ToArray())];
        if (members.Length == 0)
        {
            throw new UserException($"The pictures of '{pictures.Name}' have no labels to balance by; leave 'balanced' out or choose another data set.");
        }

        rounds = new ShuffledOrder(members.Length, round => seeds.For(RandomPurpose.ClassOrder, round));
        passes = [.. members.Select((each, label) => new ShuffledOrder(each.Length, pass => seeds.For(RandomPurpose.DataOrder, (pass * members.Length) + label)))];
    }

    /// <inheritdoc/>
    public int this[long position]
    {
        get
        {
            var label = rounds[position];
            return members[label][passes[label][position / members.Length]];
        }
    }
}
