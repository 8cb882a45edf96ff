using ArtGan.Experiments.Studies;

namespace ArtGan.Tests.Experiments.Studies;

public sealed class StudyPlanTests
{
    [Theory]
    [InlineData(40, 1)]
    [InlineData(40, 3)]
    [InlineData(2, 1)]
    public void Half_of_single_pictures_are_real_and_runs_share_the_rest(int questions, int runs)
    {
        var plan = StudyPlan.Singles(questions, runs, seed: 3);
        var counts = plan.Questions.GroupBy(question => question[0]).ToDictionary(group => group.Key, group => group.Count());
        Assert.Equal(questions / 2, counts[0]);
        Assert.All(Enumerable.Range(1, Math.Min(runs, questions / 2)), run => Assert.InRange(counts[run], questions / 2 / runs, (questions / 2 / runs) + 1));
        // Of each match one is real.
        Assert.Equal(questions / 2, plan.MatchCount);
        Assert.All(plan.Questions.Select((question, index) => (Source: question[0], Match: plan.Matches[index])).GroupBy(each => each.Match), match => Assert.Single(match, each => each.Source == 0));
    }

    [Theory]
    [InlineData(40, 2)]
    [InlineData(41, 3)]
    [InlineData(12, 4)]
    public void Each_two_sources_meet_equally_often_and_each_is_as_often_left(int questions, int sources)
    {
        var plan = StudyPlan.Pairs(questions, sources, seed: 5);
        var pairs = plan.Questions.GroupBy(question => (question.Min(), question.Max())).ToList();
        Assert.Equal(sources * (sources - 1) / 2, pairs.Count);
        Assert.InRange(pairs.Max(pair => pair.Count()) - pairs.Min(pair => pair.Count()), 0, 1);
        Assert.All(pairs, pair => Assert.InRange((2 * pair.Count(question => question[0] < question[1])) - pair.Count(), 0, 1));
    }

    [Fact]
    public void Another_seed_is_another_order()
    {
        static string Order(long seed) => string.Concat(StudyPlan.Singles(40, 1, seed).Questions.Select(question => question[0]));
        Assert.Equal(Order(1), Order(1));
        Assert.NotEqual(Order(1), Order(2));
    }

    [Fact]
    public void Too_few_questions_for_all_pairs_are_refused() => Assert.Equal(
        "5 runs make 10 pairs and 8 questions do not reach each of them; ask more questions or about fewer runs.",
        Assert.Throws<UserException>(() => StudyPlan.Pairs(8, 5, seed: 1)).Message);
}
