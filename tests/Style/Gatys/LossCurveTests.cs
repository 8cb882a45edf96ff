using System.Globalization;
using System.Text;
using System.Text.Json;
using ArtGan.Cli;
using ArtGan.Cli.Benchmarks;
using ArtGan.Cli.Benchmarks.StyleTransfer;
using ArtGan.Data;
using ArtGan.Imaging;
using ArtGan.Style;
using ArtGan.Tests.Torch.Oracle;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Gatys;

/// <summary>
/// Whole paintings beside a program in PyTorch that has losses as layers. With L-BFGS the first pair is made of changes near rounding, so that in float32 no
/// two programs, and no two runs on a GPU, take the same way: it is compared in float64, on a VGG-19 of few channels.
/// </summary>
public sealed class LossCurveTests
{
    private const int Size = 96, AdamSteps = 25, LbfgsSteps = 50, Threads = 2;
    private const double Allowed = 0.01, AllowedInFloat64 = 1e-5;

    [OracleTheory]
    [InlineData("neural-style", "adam", StyleOptimizer.Adam)]
    [InlineData("gatys", "adam", StyleOptimizer.Adam)]
    public async Task The_loss_before_each_step_is_that_of_PyTorch(string recipe, string optimizer, StyleOptimizer ours)
    {
        using var material = StyleMaterial.Create([Size]);
        using var network = StyleNetworks.Open(material.Weights, new AssetStore(), CPU);
        Compare(await CurveOfPyTorch(material.Weights, material.Pictures(Size), recipe, optimizer, AdamSteps), network, material.Pictures(Size), recipe, ours, Allowed);
    }

    [OracleTheory]
    [InlineData("lbfgs", StyleOptimizer.Lbfgs)]
    [InlineData("strong-wolfe", StyleOptimizer.StrongWolfe)]
    public async Task In_float64_each_step_of_LBFGS_is_that_of_PyTorch(string optimizer, StyleOptimizer ours)
    {
        using var material = StyleMaterial.Create([Size]);
        using var thin = ThinVgg.Create();
        Compare(await CurveOfPyTorch(thin.Weights, material.Pictures(Size), ThinVgg.Recipe, optimizer, LbfgsSteps), thin.Network, material.Pictures(Size), ThinVgg.Recipe, ours, AllowedInFloat64);
    }

    private static async Task<double[]> CurveOfPyTorch(string weights, string pictures, string recipe, string optimizer, int steps)
    {
        var text = new StringBuilder();
        var code = await ChildProcess.RunAsync(
            PythonProgram.Debian, [PythonProgram.Script("style.py"), weights, pictures, "--steps", Text(steps), "--threads", Text(Threads), "--recipe", recipe, "--optimizer", optimizer, "--curve"],
            line => text.AppendLine(line), LibtorchVariables.Create(Threads), CancellationToken.None);
        Assert.Equal(0, code);
        double[] curve = [.. JsonDocument.Parse(text.ToString()).RootElement.GetProperty("curve").EnumerateArray().Select(value => value.GetDouble())];
        // The loss before each step, and after the last.
        Assert.Equal(steps + 1, curve.Length);
        return curve;
    }

    private static void Compare(double[] expected, StyleNetwork network, string file, string recipe, StyleOptimizer optimizer, double allowed)
    {
        var pictures = StateFile.Load(file);
        var result = NeuralStyle.Paint(
            network, pictures["content"].AsPicture(), [new(pictures["style"].AsPicture())], new() { Size = Size, Steps = expected.Length - 1, Recipe = recipe, Optimizer = optimizer });

        Assert.Equal(expected.Length, result.LossCurve.Count);
        Assert.True(result.LossCurve[^1] < 0.9 * result.LossCurve[0], $"The loss went from {result.LossCurve[0]} to {result.LossCurve[^1]} only.");
        Assert.All(expected.Zip(result.LossCurve).Select((pair, step) => (step, Apart: Math.Abs(pair.Second - pair.First) / pair.First)), each => Assert.InRange(each.Apart, 0, allowed));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
