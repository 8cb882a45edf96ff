using System.Text.Json;

namespace ArtGan.Models;

/// <summary>Inception-v3 out of the npm package nsfwjs: its weights, after its description agreed with the layers here.</summary>
internal static class NsfwjsInception
{
    private const string ModelFile = "model.min.js";

    /// <summary>Reads the network.</summary>
    /// <param name="locate">The full path of a file of the package.</param>
    /// <param name="device">Where it is used.</param>
    /// <exception cref="UserException">A file is not what it should be.</exception>
    public static InceptionTrunk Load(Func<string, string> locate, Device device) => Read(locate, device, weights => InceptionTrunk.Build(weights, InceptionTrunk.Whole));

    /// <summary>Reads the convolutions.</summary>
    /// <param name="locate">The full path of a file of the package.</param>
    /// <param name="device">Where they are used.</param>
    /// <param name="build">Takes them, in Keras' order.</param>
    /// <exception cref="UserException">A file is not what it should be.</exception>
    public static T Read<T>(Func<string, string> locate, Device device, Func<IInceptionWeights, T> build)
    {
        var path = locate(ModelFile);
        using var json = JavaScriptBundle.Read(path);
        var model = TfjsModel.Read(json, path);
        using var tensors = TfjsWeights.Read(model.Weights.SelectMany(group => group.Weights), Bytes(locate, model), path);
        return build(new CheckedInceptionWeights(new KerasInceptionWeights(tensors, device), model.Topology.ModelConfig.Config.Layers, path));
    }

    private static byte[] Bytes(Func<string, string> locate, TfjsModel model) =>
        [.. model.Weights.SelectMany(group => group.Paths).SelectMany(shard => Shard(locate($"{shard}.min.js")))];

    private static byte[] Shard(string path)
    {
        using var json = JavaScriptBundle.Read(path);
        return json.RootElement.ValueKind == JsonValueKind.String && json.RootElement.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new UserException($"'{path}' does not hold bytes in base64; delete it to have it fetched again.");
    }
}
