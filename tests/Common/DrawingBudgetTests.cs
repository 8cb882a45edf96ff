using ArtGan.Tests.Support;

namespace ArtGan.Tests.Common;

public sealed class DrawingBudgetTests
{
    [Theory]
    [InlineData(0.001, 500)]
    [InlineData(0.015, 500)]
    [InlineData(0.2, 50)]
    [InlineData(5, 2)]
    public void Drawing_comes_at_most_every_two_seconds_and_takes_at_most_a_hundredth_of_the_time_but_for_one_drawing(double cost, int expected)
    {
        var clock = new FakeClock();
        var budget = new DrawingBudget(clock);
        var times = new List<double>();
        var seconds = 0.0;
        while (seconds < 1000)
        {
            clock.Advance(0.1);
            seconds += 0.1;
            if (budget.IsDue)
            {
                budget.Draw(() => clock.Advance(cost));
                seconds += cost;
                times.Add(seconds);
            }
        }

        Assert.InRange(times.Count, expected * 0.9, expected + 1);
        Assert.InRange(times[0], 2, 2.2 + cost);
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 2));
        Assert.Equal(times.Count * cost, budget.Spent.TotalSeconds, 0.001);
        Assert.True(budget.Spent.TotalSeconds <= (DrawingBudget.Share * seconds) + cost);
    }
}
