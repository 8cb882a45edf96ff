namespace ArtGan.Style;

/// <summary>Which convolutions a VGG has (Simonyan and Zisserman 2014, arXiv:1409.1556).</summary>
/// <param name="Name">For people.</param>
/// <param name="Blocks">Convolutions of each block.</param>
/// <param name="OxfordSign">The first number of the weights that its makers in Oxford published, by which these are known.</param>
internal sealed record VggForm(string Name, IReadOnlyList<int> Blocks, double OxfordSign)
{
    /// <summary>Features of each block.</summary>
    public static readonly IReadOnlyList<long> Channels = [64, 128, 256, 512, 512];

    /// <summary>With 13 convolutions.</summary>
    public static readonly VggForm Vgg16 = new("VGG-16", [2, 2, 3, 3, 3], 0.42947057);

    /// <summary>With 16 convolutions.</summary>
    public static readonly VggForm Vgg19 = new("VGG-19", [2, 2, 4, 4, 4], 0.34119523);

    /// <summary>The place of a convolution among torchvision's features, where rectifiers and poolings count too.</summary>
    /// <param name="block">From 1.</param>
    /// <param name="place">Its place in the block, from 1.</param>
    public int Feature(int block, int place) => Blocks.Take(block - 1).Sum(convolutions => (2 * convolutions) + 1) + (2 * (place - 1));
}
