using System.Diagnostics;

namespace ArtGan.Tests.Kernel.Engine;

/// <summary>A library that goes on whatever it is told, but for an abort.</summary>
public static class StubbornLibrary
{
    private static long turns;

    public static long Turns => Volatile.Read(ref turns);

    public static void Turn(double seconds = double.MaxValue)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed.TotalSeconds < seconds;)
        {
            Interlocked.Increment(ref turns);
            Thread.SpinWait(100);
        }
    }
}
