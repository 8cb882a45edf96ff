using System.Collections.Concurrent;
using ArtGan.Data;

namespace ArtGan.Tests.Data;

public sealed class LookAheadTests
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(1);

    private sealed class Thing(long number, Action onDispose) : IDisposable
    {
        public long Number => number;

        public void Dispose() => onDispose();
    }

    private static Thing Plain(long number) => new(number, () => { });

    [Theory]
    [InlineData(0, 3)]
    [InlineData(1, 0)]
    [InlineData(1, 3)]
    [InlineData(4, 2)]
    public void Things_come_as_asked_for_in_turn_and_out_of_it(int workers, int ahead)
    {
        using var lookAhead = new LookAhead<Thing>(Plain, ahead, workers);
        long[] numbers = [0, 1, 2, 3, 4, 5, 5, 6, 2, 3, 100, 99, 98, 99, 100, 101, 0];

        Assert.All(numbers, number => Assert.Equal(number, lookAhead.Take(number).Number));
    }

    [Fact]
    public void Taken_in_turn_the_next_ones_are_prepared_and_no_more()
    {
        using var begun = new BlockingCollection<long>();
        using var lookAhead = new LookAhead<Thing>(number => { begun.Add(number); return Plain(number); }, ahead: 3, workers: 2);

        lookAhead.Take(10);
        Assert.Equal(0, lookAhead.Threads);
        lookAhead.Take(11);

        // 10 and 11 were asked for; three more follow, and then nothing until another is taken.
        var seen = Enumerable.Range(0, 5).Select(_ => begun.TryTake(out var number, Guard) ? number : -1).ToArray();
        Assert.Equal([10, 11, 12, 13, 14], seen.Order());
        Assert.InRange(lookAhead.Threads, 1, 2);
        lookAhead.Take(12);
        Assert.True(begun.TryTake(out var next, Guard));
        Assert.Equal(15, next);
        Assert.Empty(begun);
    }

    [Fact]
    public void Threads_end_when_nothing_is_taken()
    {
        using var lookAhead = new LookAhead<Thing>(Plain, ahead: 2, workers: 2);
        lookAhead.Take(0);
        lookAhead.Take(1);

        Assert.True(SpinWait.SpinUntil(() => lookAhead.Threads == 0, Guard));

        Assert.Equal(2, lookAhead.Take(2).Number);
        Assert.Equal(3, lookAhead.Take(3).Number);
    }

    [Fact]
    public void An_error_reaches_the_taker_of_that_thing_alone_and_is_tried_anew()
    {
        var failures = 1;
        using var lookAhead = new LookAhead<Thing>(
            number => number == 3 && Interlocked.Decrement(ref failures) >= 0 ? throw new UserException("No third.") : Plain(number), ahead: 2, workers: 1);
        lookAhead.Take(0);
        lookAhead.Take(1);
        lookAhead.Take(2);

        Assert.Equal("No third.", Assert.Throws<UserException>(() => lookAhead.Take(3)).Message);
        Assert.Equal(4, lookAhead.Take(4).Number);
        Assert.Equal(3, lookAhead.Take(3).Number);
    }

    [Fact]
    public void A_taker_does_not_wait_for_busy_threads()
    {
        using var release = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        using var lookAhead = new LookAhead<Thing>(
            number =>
            {
                if (number == 2)
                {
                    begun.Set();
                    release.Wait(Guard);
                }

                return Plain(number);
            },
            ahead: 3,
            workers: 1);
        lookAhead.Take(0);
        lookAhead.Take(1);
        Assert.True(begun.Wait(Guard));

        // The only thread is held up by 2; 7 is out of turn and its own taker's work.
        Assert.Equal(7, lookAhead.Take(7).Number);
        Assert.Equal(8, lookAhead.Take(8).Number);
        release.Set();
    }

    [Fact]
    public void What_nobody_takes_is_disposed_once_and_what_is_taken_never()
    {
        var (made, disposed) = (new ConcurrentBag<long>(), new ConcurrentBag<long>());
        var taken = new List<long>();
        using (var lookAhead = new LookAhead<Thing>(number => { made.Add(number); return new Thing(number, () => disposed.Add(number)); }, ahead: 4, workers: 3))
        {
            foreach (var number in (long[])[0, 1, 2, 50, 51, 52, 53, 90, 91])
            {
                taken.Add(lookAhead.Take(number).Number);
            }
        }

        Assert.Equal(made.Order(), taken.Concat(disposed).Order());
        Assert.Equal(disposed.Count, disposed.Distinct().Count());
    }

    [Fact]
    public async Task Disposal_waits_for_work_in_hand_and_ends_it_all()
    {
        using var release = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var ended = false;
        var lookAhead = new LookAhead<Thing>(
            number =>
            {
                if (number >= 2)
                {
                    begun.Set();
                    release.Wait(Guard);
                    ended = true;
                }

                return Plain(number);
            },
            ahead: 2,
            workers: 1);
        lookAhead.Take(0);
        lookAhead.Take(1);
        Assert.True(begun.Wait(Guard));

        var disposal = Task.Run(lookAhead.Dispose);
        Assert.False(disposal.IsCompleted);
        release.Set();
        await disposal.WaitAsync(Guard);

        Assert.True(ended);
        Assert.Equal(0, lookAhead.Threads);
        Assert.Throws<ObjectDisposedException>(() => lookAhead.Take(2));
        lookAhead.Dispose();
    }

    [Fact]
    public void Much_jumping_about_never_blocks()
    {
        using var lookAhead = new LookAhead<Thing>(Plain, ahead: 3, workers: 4);
        var random = new Random(7);
        var number = 0L;
        for (var turn = 0; turn < 20_000; turn++)
        {
            number = random.Next(10) == 0 ? random.Next(1000) : number + 1;
            Assert.Equal(number, lookAhead.Take(number).Number);
        }
    }
}
