using ArtGan.Data;
using ArtGan.Torch;

namespace ArtGan.Style;

/// <summary>A network out of a file of the user's own: VGG-16, VGG-19 or NIN, known by its tensors.</summary>
internal static class StyleWeightsFile
{
    private static readonly string[] Endings = [".pth", ".pt", ".safetensors", ".dat"];

    /// <summary>Whether a text means a file and no name.</summary>
    public static bool IsMeant(string text) => text.Contains('/', StringComparison.Ordinal) || Endings.Any(ending => text.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="pooling">How pictures become smaller.</param>
    /// <param name="device">Where it looks.</param>
    /// <exception cref="UserException">The file is missing, damaged, or of another network.</exception>
    public static StyleNetwork Open(string path, StylePooling pooling, Device device)
    {
        using var weights = new NamedWeights(path, StateFile.Load(path), "choose another file");
        var hash = FileHash.OfFile(path);
        if (NinNetwork.IsIn(weights)) return NinNetwork.Read("nin", weights, hash, pooling, device);
        if (VggWeights.Detect(weights) is not { } form)
            throw new UserException($"The weights '{path}' are of another network than VGG-16, VGG-19 or Network in Network; choose another file, or a network by its name.");
        return VggNetworks.Read(form == VggForm.Vgg19 ? "vgg19" : "vgg16", weights, form, hash, pooling, device);
    }
}
