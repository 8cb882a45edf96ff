using ArtGan.Data;
using ArtGan.Models;

namespace ArtGan.Style;

/// <summary>A network that is known by name.</summary>
/// <param name="Name">The name that users choose it by.</param>
/// <param name="Manifest">The manifest of its weights.</param>
/// <param name="Build">Reads it from fetched weights.</param>
/// <param name="CanAverage">Whether average pooling makes sense for it.</param>
internal sealed record StyleNetworkKind(string Name, string Manifest, Func<StyleNetworkKind, PublishedWeights, StylePooling, Device, StyleNetwork> Build, bool CanAverage = true)
{
    /// <summary>Every one, the best first: those that the paper used and their like, then such as are at hand without a large download.</summary>
    public static IReadOnlyList<StyleNetworkKind> All { get; } =
    [
        Vgg("vgg19", VggForm.Vgg19), Vgg("vgg19-torchvision", VggForm.Vgg19), Vgg("vgg16", VggForm.Vgg16), Vgg("vgg16-torchvision", VggForm.Vgg16),
        new("vgg19-distilled", "vgg19-distilled", Distilled),
        new("nin", "nin", Nin),
        new("squeezenet", "squeezenet", SqueezeNet, CanAverage: false),
        new("inception-keras", "inception-keras", InceptionOfKeras, CanAverage: false),
        new("inception", "nsfwjs", InceptionOfNsfwjs, CanAverage: false),
    ];

    private static StyleNetworkKind Vgg(string name, VggForm form) => new(name, name, (kind, fetched, pooling, device) =>
    {
        using var weights = fetched.Read();
        return VggNetworks.Read(kind.Name, weights, form, fetched.Hash, pooling, device);
    });

    private static StyleNetwork Distilled(StyleNetworkKind kind, PublishedWeights fetched, StylePooling pooling, Device device)
    {
        using var vgg = fetched.Read(0);
        using var encoder = fetched.Read(1);
        return DistilledVgg.Read(kind.Name, vgg, encoder, fetched.Hash, pooling, device);
    }

    private static StyleNetwork Nin(StyleNetworkKind kind, PublishedWeights fetched, StylePooling pooling, Device device)
    {
        using var weights = fetched.Read();
        return NinNetwork.Read(kind.Name, weights, fetched.Hash, pooling, device);
    }

    private static StyleNetwork SqueezeNet(StyleNetworkKind kind, PublishedWeights fetched, StylePooling pooling, Device device)
    {
        using var weights = fetched.Read();
        return SqueezeNetStyle.Read(kind.Name, weights, fetched.Hash, device);
    }

    private static StyleNetwork InceptionOfKeras(StyleNetworkKind kind, PublishedWeights fetched, StylePooling pooling, Device device)
    {
        using var weights = fetched.Read();
        return InceptionStyle.Read(
            kind.Name, "Inception-v3, ImageNet, Keras' weights as float16, Conv2d_2b_3x3 to mixed8", new KerasInceptionWeights(weights, device), PixelInput.Range(-1, 1, device), fetched.Hash, device);
    }

    private static StyleNetwork InceptionOfNsfwjs(StyleNetworkKind kind, PublishedWeights fetched, StylePooling pooling, Device device) => NsfwjsInception.Read(
        fetched.Locate, device, weights => InceptionStyle.Read(
            kind.Name, "Inception-v3 of the npm package nsfwjs 4.3.0, fine-tuned from ImageNet, 8-bit weights, Conv2d_2b_3x3 to mixed8", weights, PixelInput.Range(0, 1, device), fetched.Hash, device));
}
