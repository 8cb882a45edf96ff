using System.Text.Json;
using System.Text.Json.Serialization;

namespace ArtGan.Models;

/// <summary>The parts of a TensorFlow.js layers model that are needed here; the rest of the file is left alone.</summary>
internal sealed record TfjsModel
{
    [JsonPropertyName("modelTopology")]
    public required TfjsTopology Topology { get; init; }

    [JsonPropertyName("weightsManifest")]
    public required IReadOnlyList<TfjsWeightGroup> Weights { get; init; }

    /// <summary>Reads a model.</summary>
    /// <param name="json">Its file as JSON.</param>
    /// <param name="path">Its name for messages.</param>
    /// <exception cref="UserException">A part is missing or wrong.</exception>
    public static TfjsModel Read(JsonDocument json, string path)
    {
        try
        {
            return json.Deserialize(TfjsContext.Default.TfjsModel) ?? throw new JsonException("it is null");
        }
        catch (JsonException error)
        {
            throw new UserException($"'{path}' describes no TensorFlow.js layers model ({error.Message.ReplaceLineEndings(" ").TrimEnd('.')}); delete it to have it fetched again.", error);
        }
    }
}

internal sealed record TfjsTopology(TfjsModelConfig ModelConfig);

internal sealed record TfjsModelConfig(TfjsModelLayers Config);

internal sealed record TfjsModelLayers(IReadOnlyList<TfjsLayer> Layers);

internal sealed record TfjsLayer(string Name, string ClassName, TfjsLayerConfig Config);

/// <summary>What convolutions and batch norms say of themselves; other layers say nothing of it.</summary>
internal sealed record TfjsLayerConfig
{
    public int? Filters { get; init; }
    public IReadOnlyList<long>? KernelSize { get; init; }
    public IReadOnlyList<long>? Strides { get; init; }
    public IReadOnlyList<long>? DilationRate { get; init; }
    public string? Padding { get; init; }
    public string? Activation { get; init; }
    public bool? UseBias { get; init; }
    public double? Epsilon { get; init; }
    public bool? Center { get; init; }

    /// <summary>A flag of batch norms, a number of initialisers.</summary>
    public JsonElement? Scale { get; init; }
}

internal sealed record TfjsWeightGroup(IReadOnlyList<string> Paths, IReadOnlyList<TfjsWeight> Weights);

internal sealed record TfjsWeight(string Name, IReadOnlyList<long> Shape, string Dtype, TfjsQuantization? Quantization);

internal sealed record TfjsQuantization(double Min, double Scale, string Dtype);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TfjsModel))]
internal sealed partial class TfjsContext : JsonSerializerContext;
