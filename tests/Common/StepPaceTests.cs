using ArtGan.Tests.Support;

namespace ArtGan.Tests.Common;

public sealed class StepPaceTests
{
    [Fact]
    public void Time_left_follows_from_the_steps_measured_and_from_none_before_a_resume()
    {
        var clock = new FakeClock();
        var pace = new StepPace(clock, step: 500);
        Assert.Null(pace.Left(1000));
        clock.Advance(2);
        pace.Note(510);
        Assert.Equal(98, pace.Left(1000)!.Value.TotalSeconds, 6);
        clock.Advance(2);
        pace.Note(520);
        Assert.Equal(96, pace.Left(1000)!.Value.TotalSeconds, 6);
        Assert.Equal(0, pace.Left(520)!.Value.TotalSeconds);
    }

    [Fact]
    public void One_slow_step_moves_it_little_and_a_new_pace_moves_it_soon()
    {
        var clock = new FakeClock();
        var pace = new StepPace(clock, 0);
        double Seconds(long step)
        {
            pace.Note(step);
            return pace.Left(step + 100)!.Value.TotalSeconds / 100;
        }

        for (var step = 1; step <= 100; step++)
        {
            clock.Advance(1);
            Assert.Equal(1, Seconds(step), 6);
        }

        clock.Advance(3);
        Assert.InRange(Seconds(101), 1.05, 1.2);
        for (var step = 102; step <= 200; step++)
        {
            clock.Advance(2);
            pace.Note(step);
        }

        clock.Advance(2);
        Assert.Equal(2, Seconds(201), 0.01);
    }
}
