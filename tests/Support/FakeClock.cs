namespace ArtGan.Tests.Support;

/// <summary>A clock that goes on when it is told to.</summary>
internal sealed class FakeClock : TimeProvider
{
    private long now = 1;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => now;

    public void Advance(double seconds) => now += TimeSpan.FromSeconds(seconds).Ticks;
}
