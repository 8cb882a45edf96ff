using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>VGG-16 and VGG-19, whole: every rectifier is a view.</summary>
internal static class VggNetworks
{
    /// <summary>Reads one.</summary>
    /// <param name="name">The name that users choose it by.</param>
    /// <param name="weights">With the names of torchvision, of Gatys' notebook or of Keras.</param>
    /// <param name="form">Which VGG.</param>
    /// <param name="hash">Stands for the content of the weights.</param>
    /// <param name="pooling">How pictures become smaller.</param>
    /// <param name="device">Where it looks.</param>
    /// <exception cref="UserException">The weights are of another network.</exception>
    public static StyleNetwork Read(string name, NamedWeights weights, VggForm form, string hash, StylePooling pooling, Device device)
    {
        var convolutions = new VggWeights(weights, form, device);
        var chain = Chain(convolutions, form, pooling, device);
        var description = convolutions.IsOxford
            ? $"{form.Name}, ImageNet, the weights of its makers in Oxford (Caffe), relu1_1 to relu5_{form.Blocks[^1]}"
            : $"{form.Name}, ImageNet, torchvision's weights, relu1_1 to relu5_{form.Blocks[^1]}";
        return new(name, description, hash, device, [chain], [StyleRecipes.Gatys("relu4_2"), StyleRecipes.NeuralStyle(["relu4_2"], StyleRecipes.VggStyle)]);
    }

    /// <summary>The first layers of a VGG.</summary>
    /// <param name="weights">Its convolutions.</param>
    /// <param name="form">Which convolutions there are.</param>
    /// <param name="pooling">How pictures become smaller.</param>
    /// <param name="device">Where it looks.</param>
    /// <param name="blocks">How many blocks are read.</param>
    public static LayerChain Chain(VggWeights weights, VggForm form, StylePooling pooling, Device device, int blocks = 5)
    {
        List<StyleLayer> layers = [];
        List<LayerChain.Tap> taps = [];
        var inputs = 3L;
        for (var block = 1; block <= blocks; block++)
        {
            if (block > 1) layers.Add(new PoolingLayer(pooling, new(2, 2)));
            for (var place = 1; place <= form.Blocks[block - 1]; place++)
            {
                var outputs = VggForm.Channels[block - 1];
                layers.Add(weights.Read(block, place, new(inputs, outputs, 3, 3)));
                taps.Add(new($"relu{block}_{place}", layers.Count, outputs));
                inputs = outputs;
            }
        }

        return new(weights.IsOxford ? PixelInput.Caffe(device) : PixelInput.Torchvision(device), layers, taps);
    }
}
