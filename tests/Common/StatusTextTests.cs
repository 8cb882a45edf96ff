namespace ArtGan.Tests.Common;

public sealed class StatusTextTests
{
    [Theory]
    [InlineData(7, "0:07")]
    [InlineData(3599, "59:59")]
    [InlineData(3600, "1:00:00")]
    [InlineData(90_000, "25:00:00")]
    [InlineData(200_000, "2 days")]
    public void Time_left_is_said_in_few_characters(int seconds, string text) => Assert.Equal(text, StatusText.Time(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(100, "step  3/10  loss 1  0:07 left")]
    [InlineData(20, "step  3/10  loss 1")]
    [InlineData(6, "step  ")]
    public void A_line_holds_as_many_parts_as_there_is_room_for(int width, string line) =>
        Assert.Equal(line, StatusText.Join([StatusText.Steps(3, 10), "loss 1", "0:07 left"], width));
}
