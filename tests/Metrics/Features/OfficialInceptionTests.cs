using System.Diagnostics;
using ArtGan.Models;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Metrics.Features;

public sealed class OfficialInceptionTests
{
    private const string Python = "/usr/bin/python3";

    [TorchvisionFact]
    public void The_layers_of_the_FID_agree_with_torchvisions_changed_as_they_were()
    {
        using var folder = new TemporaryFolder();
        using var process = Process.Start(Python, [Path.Combine(AppContext.BaseDirectory, "Metrics", "Features", "official.py"), folder.Path]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        using var scope = NewDisposeScope();
        using var silent = no_grad();
        using var weights = new NamedWeights("weights.pth", StateFile.Load(folder["weights.pth"]));
        using var trunk = InceptionTrunk.Official(weights, CPU);
        Tensor Read(string name) => PyTorchFile.LoadTensor(folder[$"{name}.pth"]);

        var (features, logits) = trunk.Forward(Read("input"));

        Assert.Equal((2048, 1008), (trunk.Dimensions, trunk.Classes));
        Assert.InRange(FeatureFixture.Difference(features, Read("features")), 0, 1e-4);
        Assert.InRange(FeatureFixture.Difference(logits!, Read("logits")), 0, 1e-4);
    }

    [Fact]
    public void Weights_of_another_network_are_refused_in_a_sentence()
    {
        using var scope = NewDisposeScope();
        using var weights = new NamedWeights("other.pth", new Dictionary<string, Tensor> { ["a"] = zeros(2, 3), ["b"] = full(2, float.NaN) });

        Assert.Equal("The weights 'other.pth' lack 'fc.weight', so they are of another network; delete the file to have it fetched again.", Assert.Throws<UserException>(() => InceptionTrunk.Official(weights, CPU)).Message);
        Assert.StartsWith("'a' in the weights 'other.pth' has the shape [2, 3] instead of [3, 2]", Assert.Throws<UserException>(() => weights.Take("a", 3, 2)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'b' in the weights 'other.pth' holds values that are not numbers", Assert.Throws<UserException>(() => weights.Take("b", 2)).Message, StringComparison.Ordinal);
    }

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class TorchvisionFactAttribute : FactAttribute
    {
        public TorchvisionFactAttribute()
        {
            if (!File.Exists(Python))
            {
                Skip = $"{Python} is not there.";
                return;
            }

            using var process = Process.Start(Python, ["-c", "from importlib.util import find_spec; raise SystemExit(not all(map(find_spec, ('torch', 'torchvision'))))"]);
            process.WaitForExit();
            if (process.ExitCode != 0) Skip = "python3-torch or python3-torchvision is not installed.";
        }
    }
}
