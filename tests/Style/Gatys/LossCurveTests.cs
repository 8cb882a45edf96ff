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
/// Whole paintings beside a program in PyTorch that has losses as layers, on the same VGG-19. With L-BFGS of fixed steps the first pair is made of changes near
/// rounding, so that in float32 no two programs, and no two runs on a GPU, take the same way; its own tests are those of the optimiser.
/// </summary>
public sealed class LossCurveTests
{
    private const int Size = 96, Steps = 50, Threads = 2;
    private const double Allowed = 0.01;

    [OracleTheory]
    [InlineData("neural-style", "adam", StyleOptimizer.Adam)]
    [InlineData("gatys", "adam", StyleOptimizer.Adam)]
    public async Task The_loss_before_each_step_is_that_of_PyTorch(string recipe, string optimizer, StyleOptimizer ours)
    {
        using var material = StyleMaterial.Create([Size]);
        var text = new StringBuilder();
        var code = await ChildProcess.RunAsync(
            PythonProgram.Debian, [PythonProgram.Script("style.py"), material.Weights, material.Pictures(Size), "--steps", Text(Steps), "--threads", Text(Threads), "--recipe", recipe, "--optimizer", optimizer, "--curve"],
            line => text.AppendLine(line), LibtorchVariables.Create(Threads), CancellationToken.None);
        Assert.Equal(0, code);
        double[] expected = [.. JsonDocument.Parse(text.ToString()).RootElement.GetProperty("curve").EnumerateArray().Select(value => value.GetDouble())];

        using var network = StyleNetworks.Open(material.Weights, new AssetStore(), CPU);
        var pictures = StateFile.Load(material.Pictures(Size));
        var result = NeuralStyle.Paint(
            network, pictures["content"].AsPicture(), [new(pictures["style"].AsPicture())], new() { Size = Size, Steps = Steps, Recipe = recipe, Optimizer = ours });

        Assert.Equal(Steps + 1, expected.Length);
        Assert.Equal(expected.Length, result.LossCurve.Count);
        Assert.All(expected.Zip(result.LossCurve).Select((pair, step) => (step, Apart: Math.Abs(pair.Second - pair.First) / pair.First)), each => Assert.InRange(each.Apart, 0, Allowed));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
