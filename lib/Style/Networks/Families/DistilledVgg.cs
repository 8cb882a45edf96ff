using ArtGan.Models;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>
/// The true VGG-19 to relu3_4, and beside it an encoder of a sixteenth of its size that was distilled from VGG-19 (Wang et al. 2020, Collaborative
/// Distillation, arXiv:2003.08436), which predicts relu4_1 and relu5_1.
/// </summary>
internal static class DistilledVgg
{
    // Measured on eight photographs and paintings against the true relu1_1, relu2_1 and relu3_1: the encoder predicts rectified features, each divided by
    // its mean over ImageNet ("normalised VGG"), so that every channel's mean is about 1. Rectified predictions correlate better than linear ones (median
    // over channels 0.96, 0.87 and 0.81 against 0.96, 0.85 and 0.78), and true features are about 20, 105 and 125 times as large. The factors of relu4_1
    // and relu5_1 follow from the losses that neural-style publishes for its first example: those of content (418,000 for the photograph of Tuebingen) and
    // of style 4 to 1, 2 and 3 give 370 to 560 for relu4_1, that of style 5 gives 32 to 48 for relu5_1.
    private const double Scale4 = 500, Scale5 = 45;

    private const int TrueBlocks = 3;

    private static readonly int[] Blocks = [2, 2, 4, 4, 1];
    private static readonly long[] Channels = [16, 32, 64, 128, 128];

    /// <summary>Reads it.</summary>
    /// <param name="name">The name that users choose it by.</param>
    /// <param name="vgg">The true layers.</param>
    /// <param name="encoder">The encoder.</param>
    /// <param name="hash">Stands for the content of the weights.</param>
    /// <param name="pooling">How pictures become smaller.</param>
    /// <param name="device">Where it looks.</param>
    public static StyleNetwork Read(string name, NamedWeights vgg, NamedWeights encoder, string hash, StylePooling pooling, Device device) => new(
        name, "VGG-19, ImageNet, Oxford's weights, relu1_1 to relu3_4; relu4_1 and relu5_1 as a network distilled from it predicts them", hash, device,
        [VggNetworks.Chain(new VggWeights(vgg, VggForm.Vgg19, device), VggForm.Vgg19, pooling, device, TrueBlocks), Encoder(encoder, pooling, device)],
        [StyleRecipes.Gatys("relu4_1"), StyleRecipes.NeuralStyle(["relu4_1"], StyleRecipes.VggStyle)]);

    private static LayerChain Encoder(NamedWeights weights, StylePooling pooling, Device device)
    {
        using var scope = NewDisposeScope();
        List<StyleLayer> layers = [];
        List<LayerChain.Tap> taps = [];
        var inputs = 3L;
        for (var block = 1; block <= Blocks.Length; block++)
        {
            if (block > 1) layers.Add(new PoolingLayer(pooling, new(2, 2)));
            for (var place = 1; place <= Blocks[block - 1]; place++)
            {
                // Before the first, a convolution of one pixel turns colours round and takes means off.
                var colours = layers.Count == 0 ? Convolution(weights, "conv0", new(3, 3, 1, 1), device) : null;
                layers.Add(new ReflectedConvolutionLayer(Convolution(weights, $"conv{block}{place}", new(inputs, Channels[block - 1], 3, 3, IsSame: false), device), colours));
                inputs = Channels[block - 1];
                if ((block, place) is (4, 1)) taps.Add(Tap(weights, block, layers.Count, Scale4, device));
                if ((block, place) is (5, 1)) taps.Add(Tap(weights, block, layers.Count, Scale5, device));
            }
        }

        return new(PixelInput.Range(0, 1, device), layers, taps);
    }

    private static FrozenConvolution Convolution(NamedWeights weights, string name, ConvolutionForm form, Device device) =>
        FrozenConvolution.Of(weights.Take($"{name}.weight", form.Shape), weights.Take($"{name}.bias", form.Outputs), form, device);

    private static LayerChain.Tap Tap(NamedWeights weights, int block, int layer, double scale, Device device)
    {
        var form = new ConvolutionForm(Channels[block - 1], VggForm.Channels[block - 1], 1, 1);
        var (weight, bias) = (weights.Take($"conv{block}1_aux.weight", form.Shape), weights.Take($"conv{block}1_aux.bias", form.Outputs));
        return new($"relu{block}_1", layer, form.Outputs, new FrozenHead(FrozenConvolution.Of(weight.mul(scale), bias.mul(scale), form, device)));
    }
}
