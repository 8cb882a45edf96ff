namespace ArtGan.Tests.Common;

public sealed class NearestNameTests
{
    private static readonly string[] Known = ["steps", "seed", "size", "data", "batch", "device", "checkpoint_every"];

    [Theory]
    [InlineData("setps", "steps")]
    [InlineData("STEPS", "steps")]
    [InlineData("sed", "seed")]
    [InlineData("checkpoint", "checkpoint_every")]
    [InlineData("checkpont_evry", "checkpoint_every")]
    [InlineData("learning_rate", null)]
    [InlineData("", null)]
    public void The_nearest_known_name_is_found(string typed, string? nearest) => Assert.Equal(nearest, NearestName.Find(typed, Known));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("same", "SAME", 0)]
    public void Distances_are_edits_and_swaps(string left, string right, int distance) =>
        Assert.Equal(distance, NearestName.Distance(left, right));

    [Fact]
    public void Where_nothing_is_near_the_known_names_are_listed() =>
        Assert.Equal("; known are a, b.", NearestName.Suggest("zebra", ["a", "b"]));
}
