using ArtGan.Data;
using ArtGan.Style;
using ArtGan.Tests.Metrics.Features;
using ArtGan.Tests.Torch.Oracle;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Oracle;

/// <summary>Features, Gram matrices, losses and gradients of every network against torchvision's layers with the same weights.</summary>
public sealed class StyleNetworkOracleTests(StyleNetworkOracle oracle) : IClassFixture<StyleNetworkOracle>
{
    // A rectifier whose input lies within rounding of zero may open on one side alone, which moves the gradient of the pixels that it sees.
    private const double Tolerance = 1e-5, KinkTolerance = 5e-3;

    [OracleFact]
    public void Vgg19_of_Oxford_by_its_file()
    {
        using var network = StyleNetworks.Open(oracle.WeightsOf("vgg19"), new AssetStore(), CPU);

        Assert.Equal("vgg19", network.Name);
        Assert.Equal(16, network.Views.Count);
        Assert.Contains("Oxford", network.Description, StringComparison.Ordinal);
        Agrees(network, "vgg19");
    }

    [OracleFact]
    public void Vgg16_of_torchvision_by_its_file_with_average_pooling()
    {
        using var network = StyleNetworks.Open(oracle.WeightsOf("vgg16-average"), new AssetStore(), CPU, StylePooling.Average);

        Assert.Equal("vgg16", network.Name);
        Assert.Equal(13, network.Views.Count);
        Assert.Contains("torchvision", network.Description, StringComparison.Ordinal);
        Agrees(network, "vgg16-average");
    }

    [OracleFact]
    public void Network_in_Network_by_its_file()
    {
        using var network = StyleNetworks.Open(oracle.WeightsOf("nin"), new AssetStore(), CPU);

        Assert.Equal("nin", network.Name);
        Agrees(network, "nin");
    }

    [StyleOracleFact("vgg19-distilled")]
    public void Distilled_Vgg19() => Agrees("vgg19-distilled");

    [StyleOracleFact("squeezenet")]
    public void SqueezeNet() => Agrees("squeezenet");

    [StyleOracleFact("inception-keras")]
    public void Inception_of_Keras() => Agrees("inception-keras", meetsKinks: true);

    private void Agrees(string name, bool meetsKinks = false)
    {
        using var network = StyleNetworks.Open(name, new AssetStore(), CPU);
        Agrees(network, name, meetsKinks);
    }

    private void Agrees(StyleNetwork network, string name, bool meetsKinks = false)
    {
        using var scope = NewDisposeScope();
        var expected = oracle[name];
        string[] views = [.. network.Views.Select(view => view.Name)];
        Assert.Equal(expected.Keys.Where(key => key.StartsWith("view:", StringComparison.Ordinal)).Select(key => key["view:".Length..]).Order(), views.Order());
        using (no_grad())
        {
            foreach (var (view, seen) in network.Views.Zip(network.Look(expected["picture"], views)))
            {
                Assert.Equal(view.Channels, seen.shape[1]);
                Assert.InRange(FeatureFixture.Difference(seen, expected[$"view:{view.Name}"]), 0, Tolerance);
                Assert.InRange(FeatureFixture.Difference(GramMatrix.Of(seen)[0], expected[$"gram:{view.Name}"]), 0, Tolerance);
            }
        }

        foreach (var recipe in network.Recipes)
        {
            var (loss, gradient) = Measure(network, recipe, expected);
            Assert.InRange(FeatureFixture.Difference(loss, expected[$"loss:{recipe.Name}"]), 0, Tolerance);
            var apart = gradient.sub(expected[$"gradient:{recipe.Name}"]).abs().flatten().div(expected[$"gradient:{recipe.Name}"].abs().max()).sort().Values;
            Assert.InRange(apart[apart.numel() / 2].item<float>(), 0, Tolerance);
            Assert.InRange(apart[-1].item<float>(), 0, meetsKinks ? KinkTolerance : Tolerance);
        }
    }

    private static (Tensor Loss, Tensor Gradient) Measure(StyleNetwork network, StyleRecipe recipe, Dictionary<string, Tensor> given)
    {
        Tensor Gram(Tensor seen)
        {
            var places = seen.shape[2] * seen.shape[3];
            return GramMatrix.Of(seen) / (recipe.GramDivisor == GramDivisor.Places ? places : places * seen.shape[1]);
        }

        var picture = given["picture"].clone().requires_grad_(true);
        string[] contents = [.. recipe.Content.Select(view => view.View)], styles = [.. recipe.Style.Select(view => view.View)];
        IReadOnlyList<Tensor> wantedContent, wantedStyle;
        using (no_grad())
        {
            wantedContent = network.Look(given["content"], contents);
            wantedStyle = [.. network.Look(given["style"], styles).Select(Gram)];
        }

        var loss = (picture.narrow(2, 1, picture.shape[2] - 1).sub(picture.narrow(2, 0, picture.shape[2] - 1)).abs().sum()
            + picture.narrow(3, 1, picture.shape[3] - 1).sub(picture.narrow(3, 0, picture.shape[3] - 1)).abs().sum()).mul(recipe.TotalVariation);
        foreach (var ((view, wanted), seen) in recipe.Content.Zip(wantedContent).Zip(network.Look(picture, contents))) loss = loss.add((seen - wanted).square().mean().mul(view.Weight));
        foreach (var ((view, wanted), seen) in recipe.Style.Zip(wantedStyle).Zip(network.Look(picture, styles))) loss = loss.add((Gram(seen) - wanted).square().mean().mul(view.Weight));
        loss.backward();
        return (loss.detach(), picture.grad!);
    }
}
