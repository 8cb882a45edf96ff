namespace ArtGan.Experiments.Studies;

/// <summary>Which sources a study's questions show, before any picture is chosen.</summary>
/// <param name="Questions">The sources of each question, in the order asked: one, or the left and the right one.</param>
/// <param name="Matches">
/// For each question the number of its match: pictures of one match are of one class. Where one picture is shown at a
/// time, each real one is matched with a painted one.
/// </param>
internal sealed record StudyPlan(IReadOnlyList<int[]> Questions, IReadOnlyList<int> Matches)
{
    /// <summary>How many matches there are.</summary>
    public int MatchCount => Matches.Max() + 1;

    /// <summary>Plans single pictures: the first half of a match is real (source 0), the other from each run in turn.</summary>
    /// <param name="questions">How many; even.</param>
    /// <param name="runs">How many runs; their sources are 1 and on.</param>
    /// <param name="seed">Chooses the order.</param>
    public static StudyPlan Singles(int questions, int runs, long seed)
    {
        var half = questions / 2;
        var order = SplitMix64.Permutation(questions, seed);
        return new([.. order.Select(place => new[] { place < half ? 0 : 1 + ((place - half) % runs) })], [.. order.Select(place => place % half)]);
    }

    /// <summary>Plans pairs: each two sources meet equally often, and each stands as often left as right.</summary>
    /// <param name="questions">How many.</param>
    /// <param name="sources">How many sources; at least two.</param>
    /// <param name="seed">Chooses the order and the sides.</param>
    public static StudyPlan Pairs(int questions, int sources, long seed)
    {
        var pairs = Enumerable.Range(0, sources).SelectMany(first => Enumerable.Range(first + 1, sources - first - 1).Select(second => (First: first, Second: second))).ToList();
        if (questions < pairs.Count)
        {
            throw new UserException($"{sources} runs make {pairs.Count} pairs and {questions} questions do not reach each of them; ask more questions or about fewer runs.");
        }

        var order = SplitMix64.Permutation(questions, seed);
        return new(
            [
                .. order.Select(place =>
                {
                    var (first, second) = pairs[place % pairs.Count];
                    return place / pairs.Count % 2 == 0 ? new[] { first, second } : [second, first];
                }),
            ],
            [.. Enumerable.Range(0, questions)]);
    }
}
