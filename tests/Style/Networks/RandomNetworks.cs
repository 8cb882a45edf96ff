using ArtGan.Style;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Networks;

/// <summary>Networks whose published weights are large, with random ones.</summary>
internal static class RandomNetworks
{
    private static readonly (int Place, long[] Shape)[] NinShapes =
    [
        (0, [96, 3, 11, 11]), (2, [96, 96, 1, 1]), (4, [96, 96, 1, 1]), (7, [256, 96, 5, 5]), (9, [256, 256, 1, 1]), (11, [256, 256, 1, 1]),
        (14, [384, 256, 3, 3]), (16, [384, 384, 1, 1]), (18, [384, 384, 1, 1]), (22, [1024, 384, 3, 3]), (24, [1024, 1024, 1, 1]), (26, [1000, 1024, 1, 1]),
    ];

    /// <summary>The tensors of a VGG under torchvision's names.</summary>
    public static Dictionary<string, Tensor> VggTensors(VggForm form)
    {
        using var random = new Generator(5);
        var tensors = new Dictionary<string, Tensor>();
        var inputs = 3L;
        for (var block = 1; block <= 5; block++)
        {
            for (var place = 1; place <= form.Blocks[block - 1]; place++)
            {
                var outputs = VggForm.Channels[block - 1];
                Add(tensors, $"features.{form.Feature(block, place)}", [outputs, inputs, 3, 3], random);
                inputs = outputs;
            }
        }

        return tensors;
    }

    /// <summary>VGG-16.</summary>
    public static StyleNetwork Vgg16(StylePooling pooling)
    {
        using var weights = new NamedWeights("random", VggTensors(VggForm.Vgg16));
        return VggNetworks.Read("vgg16", weights, VggForm.Vgg16, "", pooling, CPU);
    }

    /// <summary>Network in Network.</summary>
    public static StyleNetwork Nin(StylePooling pooling)
    {
        using var random = new Generator(6);
        var tensors = new Dictionary<string, Tensor>();
        foreach (var (place, shape) in NinShapes) Add(tensors, $"features.{place}", shape, random);
        using var weights = new NamedWeights("random", tensors);
        return NinNetwork.Read("nin", weights, "", pooling, CPU);
    }

    private static void Add(Dictionary<string, Tensor> tensors, string name, long[] shape, Generator random)
    {
        tensors[$"{name}.weight"] = randn(shape, generator: random).mul(Math.Sqrt(2.0 / (shape[1] * shape[2] * shape[3])));
        tensors[$"{name}.bias"] = randn([shape[0]], generator: random).mul(0.1);
    }
}
