namespace ArtGan.Style;

/// <summary>Recipes that several networks share.</summary>
internal static class StyleRecipes
{
    /// <summary>The views of a VGG at which style is measured.</summary>
    public static readonly IReadOnlyList<string> VggStyle = ["relu1_1", "relu2_1", "relu3_1", "relu4_1", "relu5_1"];

    private static readonly long[] VggChannels = [64, 128, 256, 512, 512];

    /// <summary>
    /// As in Gatys' notebook (github.com/leongatys/PytorchNeuralStyleTransfer): style 1000 / channels^2, content 1, no total variation.
    /// </summary>
    /// <param name="content">The view at which content is measured: relu4_2 in the notebook.</param>
    public static StyleRecipe Gatys(string content) => new()
    {
        Name = "gatys",
        Content = [new(content, 1)],
        Style = [.. VggStyle.Zip(VggChannels, (view, channels) => new ViewWeight(view, 1e3 / (channels * channels)))],
        GramDivisor = GramDivisor.Places,
    };

    /// <summary>As neural-style (github.com/jcjohnson/neural-style) has it by default: content 5, style 100, total variation 0.001.</summary>
    /// <param name="content">The views at which content is measured: relu4_2 by default.</param>
    /// <param name="style">The views at which style is measured.</param>
    /// <param name="contentWeight">Weight of each.</param>
    /// <param name="styleWeight">Weight of each.</param>
    public static StyleRecipe NeuralStyle(IReadOnlyList<string> content, IReadOnlyList<string> style, double contentWeight = 5, double styleWeight = 100) => new()
    {
        Name = "neural-style",
        Content = [.. content.Select(view => new ViewWeight(view, contentWeight))],
        Style = [.. style.Select(view => new ViewWeight(view, styleWeight))],
        GramDivisor = GramDivisor.Features,
        TotalVariation = 1e-3,
    };
}
