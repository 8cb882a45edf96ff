using ArtGan.Torch;
using static TorchSharp.torch.nn.functional;

namespace ArtGan.Cli.Benchmarks.Cases;

/// <summary>
/// The closure of Gatys et al. (2016, CVPR) on VGG-19 with random weights: a picture's loss, and its gradient for the picture.
/// </summary>
internal sealed class GatysStep : TrainingStep
{
    // Of the network's layers: styles after relu1_1, relu2_1, relu3_1, relu4_1 and relu5_1, content after relu4_2.
    private const int Content = 22;
    private static readonly int[] Styles = [1, 6, 11, 20, 29];
    private static readonly double[] StyleWeights = [.. ((double[])[64, 128, 256, 512, 512]).Select(channels => 1e3 / (channels * channels))];

    private readonly Setting setting;
    private readonly Module<Tensor, Tensor>[] layers;
    private readonly Tensor picture;
    private readonly Tensor content;
    private readonly Tensor[] styles;

    public GatysStep(int size, Setting setting)
    {
        this.setting = setting;
        var network = Vgg19().to(setting.Device);
        Freeze(network, true);
        layers = [.. network.children().Cast<Module<Tensor, Tensor>>()];
        var random = new Generator().manual_seed(Setting.Seed);
        Tensor Noise() => rand([1, 3, size, size], generator: random).to(setting.Device);
        var (contentPicture, stylePicture) = (Noise(), Noise());
        picture = Noise().requires_grad_();
        using var frozen = no_grad();
        using (var scope = NewDisposeScope())
        {
            content = scope.Detach(Features(contentPicture)[Content]);
        }

        using (var scope = NewDisposeScope())
        {
            var features = Features(stylePicture);
            styles = [.. Styles.Select(layer => scope.Detach(Gram(features[layer])))];
        }
    }

    protected override Tensor Once()
    {
        Tensor loss;
        using (setting.Precision())
        {
            var features = Features(picture);
            loss = mse_loss(features[Content], content);
            for (var style = 0; style < Styles.Length; style++)
            {
                loss += StyleWeights[style] * mse_loss(Gram(features[Styles[style]]), styles[style]);
            }
        }

        autograd.grad([loss], [picture]);
        return loss;
    }

    private Dictionary<int, Tensor> Features(Tensor given)
    {
        var image = given;
        var kept = new Dictionary<int, Tensor>();
        for (var index = 0; index < layers.Length; index++)
        {
            var next = layers[index].call(image);
            // Nobody needs it but the graph, which lets go of it on the way back.
            if (!ReferenceEquals(next, image) && !ReferenceEquals(image, given) && !kept.ContainsValue(image))
            {
                image.Dispose();
            }

            image = next;
            if (index == Content || Styles.Contains(index))
            {
                kept[index] = image;
            }
        }

        return kept;
    }

    /// <summary>Products of channels, a pixel: features (N, C, H, W) to (N, C, C).</summary>
    private static Tensor Gram(Tensor features)
    {
        var shape = features.shape;
        return GramMatrix.Of(features) / (shape[2] * shape[3]);
    }

    /// <summary>Up to conv5_1 with torchvision's layers, He's weights.</summary>
    private static Sequential Vgg19()
    {
        const int Pool = 0;
        int[] widths = [64, 64, Pool, 128, 128, Pool, 256, 256, 256, 256, Pool, 512, 512, 512, 512, Pool, 512];
        List<Module<Tensor, Tensor>> layers = [];
        long incoming = 3;
        foreach (var width in widths)
        {
            if (width == Pool)
            {
                layers.Add(MaxPool2d(2));
                continue;
            }

            var convolution = Conv2d(incoming, width, 3, padding: 1);
            init.kaiming_normal_(convolution.weight, nonlinearity: init.NonlinearityType.ReLU);
            init.zeros_(convolution.bias!);
            layers.AddRange([convolution, ReLU(inplace: true)]);
            incoming = width;
        }

        return Sequential(layers);
    }
}
