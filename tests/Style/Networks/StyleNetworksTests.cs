using ArtGan.Data;
using ArtGan.Style;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Networks;

public sealed class StyleNetworksTests
{
    [Fact]
    public void Names_are_the_best_first()
    {
        Assert.Equal(["vgg19", "vgg19-torchvision", "vgg16", "vgg16-torchvision", "vgg19-distilled", "nin", "squeezenet", "inception-keras", "inception"], StyleNetworks.Names);
    }

    [Fact]
    public void Without_a_mirror_the_network_of_a_package_is_at_hand()
    {
        using var folder = new TemporaryFolder();
        var store = new AssetStore(folder["store"], new AssetStoreOptions { Mirror = null });

        Assert.Equal(["inception"], StyleNetworks.AtHand(store));
        Assert.Equal("inception", StyleNetworks.Best(store));
        Assert.Equal(
            "The weights of 'vgg19-torchvision' (575 MB) are not on this machine; fetch them with 'artgan style fetch vgg19-torchvision', or choose one of those at hand: inception.",
            Message(() => StyleNetworks.Open("vgg19-torchvision", store, CPU)));
        Assert.Equal(
            "The weights of 'squeezenet' are only in a mirror; set ARTGAN_MIRROR to the folder that has them, or choose one of those at hand: inception.",
            Message(() => StyleNetworks.Open("squeezenet", store, CPU)));
    }

    [Fact]
    public void Files_in_the_mirror_are_at_hand()
    {
        using var folder = new TemporaryFolder();
        folder.Write("mirror/weights/squeezenet1_1_torchvision.f16.safetensors", "");
        var store = new AssetStore(folder["store"], new AssetStoreOptions { Mirror = folder["mirror"] });

        Assert.Equal(["squeezenet", "inception"], StyleNetworks.AtHand(store));
        Assert.Equal("squeezenet", StyleNetworks.Best(store));
        Assert.Contains("squeezenet1_1_torchvision", Message(() => StyleNetworks.Open("squeezenet", store, CPU)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_told_the_nearest_one()
    {
        Assert.Equal("Unknown feature network 'vgg18'; did you mean 'vgg19'?", Message(() => StyleNetworks.Open("vgg18", new AssetStore(), CPU)));
        Assert.StartsWith("Unknown feature network 'squeezent'", Message(() => StyleNetworks.FetchAsync("squeezent", new AssetStore()).GetAwaiter().GetResult()), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_weights_of_a_known_network_are_refused_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        using var scope = NewDisposeScope();
        string Refused(string name) => Message(() => StyleNetworks.Open(folder[name], new AssetStore(), CPU));
        void Save(string name, Dictionary<string, Tensor> tensors) => PyTorchFile.Save(folder[name], tensors);

        Save("other.pth", new() { ["conv1.weight"] = zeros(64, 3, 7, 7) });
        Assert.Equal($"The weights '{folder["other.pth"]}' are of another network than VGG-16, VGG-19 or Network in Network; choose another file, or a network by its name.", Refused("other.pth"));

        var vgg = RandomNetworks.VggTensors(VggForm.Vgg16);
        vgg["features.5.weight"] = zeros(128, 64, 1, 1);
        Save("shape.pth", vgg);
        Assert.EndsWith("has the shape [128, 64, 1, 1] instead of [128, 64, 3, 3], so they are of another network; choose another file.", Refused("shape.pth"), StringComparison.Ordinal);

        vgg["features.5.weight"] = full([128, 64, 3, 3], float.NaN);
        Save("numbers.pth", vgg);
        Assert.EndsWith("holds values that are not numbers; choose another file.", Refused("numbers.pth"), StringComparison.Ordinal);

        var whole = File.ReadAllBytes(folder["shape.pth"]);
        folder.Write("half.pth", whole[..(whole.Length / 2)]);
        Assert.Contains("half.pth", Refused("half.pth"), StringComparison.Ordinal);
        folder.Write("text.pth", "not weights at all");
        Assert.Contains("text.pth", Refused("text.pth"), StringComparison.Ordinal);
        Assert.Contains("could not be read", Refused("absent.pth"), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_Gatys_notebook_are_known_as_Oxfords()
    {
        using var scope = NewDisposeScope();
        var form = VggForm.Vgg16;
        var tensors = RandomNetworks.VggTensors(form);
        for (var block = 1; block <= form.Blocks.Count; block++)
        {
            for (var place = 1; place <= form.Blocks[block - 1]; place++)
            {
                foreach (var part in new[] { "weight", "bias" })
                {
                    tensors.Remove($"features.{form.Feature(block, place)}.{part}", out var taken);
                    tensors[$"conv{block}_{place}.{part}"] = taken!;
                }
            }
        }

        using var weights = new NamedWeights("vgg_conv.pth", tensors);

        Assert.Equal(form, VggWeights.Detect(weights));
        Assert.True(new VggWeights(weights, form, CPU).IsOxford);
    }

    [WeightsFact("squeezenet")]
    public void Views_recipes_and_poolings_that_a_network_lacks_are_refused_in_a_sentence()
    {
        using var network = StyleNetworks.Open("squeezenet", new AssetStore(), CPU);

        Assert.Equal("The network 'squeezenet' has no layer 'fire1'; did you mean 'fire2'?", Message(() => network.Look(zeros(1, 3, 64, 64), "fire1")));
        Assert.StartsWith("The network 'squeezenet' has no recipe 'gatys'", Message(() => network.RecipeOf("gatys")), StringComparison.Ordinal);
        Assert.StartsWith("The network 'squeezenet' has no average pooling", Message(() => StyleNetworks.Open("squeezenet", new AssetStore(), CPU, StylePooling.Average)), StringComparison.Ordinal);
        Assert.Equal((3, 17), (network.LeastSize("relu1"), network.LeastSize("relu1", "fire9")));
    }

    [WeightsFact("nsfwjs")]
    public void The_Inception_of_the_package_sees_with_the_same_views()
    {
        using var silent = no_grad();
        using var network = StyleNetworks.Open("inception", new AssetStore(), CPU);
        using var picture = full([1, 3, 96, 96], 100f);
        using var seen = network.Look(picture, "mixed8")[0];

        Assert.Equal([1L, 1280, 1, 1], seen.shape);
        Assert.Equal(32, network.View("mixed8").Stride);
    }

    [WeightsFact("vgg19-distilled")]
    public void Recipes_stand_on_views_that_there_are()
    {
        foreach (var name in StyleNetworks.AtHand(new AssetStore()).Except(["inception"]))
        {
            using var network = StyleNetworks.Open(name, new AssetStore(), CPU);
            foreach (var recipe in network.Recipes) Assert.All(recipe.Content.Concat(recipe.Style), view => Assert.True(network.View(view.View).Channels > 0 && view.Weight > 0));
        }
    }

    private static string Message(Action action) => Assert.Throws<UserException>(action).Message;

    [Fact]
    public void What_a_recipe_does_not_look_at_is_let_go_and_what_it_looks_at_is_the_same()
    {
        using var network = RandomNetworks.Vgg16(StylePooling.Maximum);
        using var picture = rand(1, 3, 40, 40) * 255;
        var before = network.Look(picture, "relu1_2", "relu3_1");
        network.Keep(new StyleRecipe { Name = "shallow", Content = [new("relu3_1", 1), new("relu5_1", 0)], Style = [new("relu1_2", 1)] });
        Assert.Equal("relu3_1", network.Views[^1].Name);
        Assert.All(before.Zip(network.Look(picture, "relu1_2", "relu3_1")), pair => Assert.True(allclose(pair.First, pair.Second, 0, 0)));
        Assert.Contains("no layer 'relu3_2'", Assert.Throws<UserException>(() => network.Look(picture, "relu3_2")).Message, StringComparison.Ordinal);
    }
}
