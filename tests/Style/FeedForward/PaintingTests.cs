using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Tests.Style.Oracle;

namespace ArtGan.Tests.Style.FeedForward;

/// <summary>Feed-forward networks beside an independent program, on a photograph.</summary>
public sealed class PaintingTests
{
    private const double WholeStep = 1, Rounding = 0.5;

    [PythonStyleTheory]
    [InlineData("la-muse")]
    [InlineData("scream")]
    [InlineData("udnie")]
    [InlineData("wave")]
    public void Published_networks_paint_as_the_program_does(string name)
    {
        using var painter = FeedForwardStyles.Open(name, new AssetStore(), CPU);
        Close(PythonStyles.Of(name), painter.Paint(PythonStyles.Content, []));
    }

    [PythonStyleTheory]
    [InlineData("wct", "wct", 1, 1)]
    [InlineData("wct", "wct-mixed", 3, 0.6)]
    [InlineData("microast", "microast", 1, 1)]
    [InlineData("microast", "microast-half", 1, 0.5)]
    public void Arbitrary_styles_are_painted_as_the_program_does(string name, string painting, double weight, double strength)
    {
        using var painter = FeedForwardStyles.Open(name, new AssetStore(), CPU);
        var styles = new List<StylePicture> { new(PythonStyles.Style, weight) };
        if (weight > 1) styles.Add(new(PythonStyles.Content));
        Close(PythonStyles.Of(painting), painter.Paint(PythonStyles.Content, styles, new() { Strength = strength }));
    }

    // The program's numbers are not rounded: half a step of ours, and half a step for the rounding of both.
    private static void Close(Tensor expected, Picture painted)
    {
        using var scope = NewDisposeScope();
        var difference = painted.ToTensor(TensorRange.Bytes).to(ScalarType.Float32).sub(expected.clamp(0, 255)).abs().max().item<float>();
        Assert.True(difference <= WholeStep, $"{difference} of 255, and {WholeStep - Rounding} are allowed beyond rounding");
    }
}
