using ArtGan.Experiments;

namespace ArtGan.Tests.Experiments;

public sealed class VerdictOptionTests
{
    [Theory]
    [InlineData("toy-ring8-r3gan")]
    [InlineData("monet-cyclegan-64")]
    public void Verdicts_are_refused_before_training_where_no_picture_can_have_one(string preset)
    {
        var asked = Preset.Find(preset).With("verdicts", "true");

        var error = Assert.Throws<UserException>(asked.Options.Validated);
        Assert.Contains("set verdicts=false", error.Message, StringComparison.Ordinal);
    }
}
