using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Models;

namespace ArtGan.Experiments;

/// <summary>The content of <c>run.json</c>: what a run is, so that it can be understood and continued.</summary>
/// <param name="Preset">The preset with all its options.</param>
/// <param name="Shape">What is painted.</param>
/// <param name="Classes">Classes of the data; 0 where it has no labels.</param>
/// <param name="Fingerprint">The fingerprint of the data.</param>
/// <param name="Json">All of it, provenance included.</param>
public sealed record RunRecord(Preset Preset, ImageShape Shape, int Classes, string Fingerprint, JsonObject Json)
{
    private const int Format = 1;
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Describes a run that starts now.</summary>
    internal static RunRecord Of(RunFolder folder, Preset preset, ISampleSet data, Device device, ISampleSet? content = null) => new(preset, ModelCatalog.Shape(data.Channels, data.Height == 0, preset.Options), data.Classes.Count, data.Fingerprint, new JsonObject
    {
        ["format"] = Format,
        ["number"] = folder.Number,
        ["preset"] = preset.Name,
        ["reproduces"] = preset.Reproduces,
        ["description"] = preset.Description,
        ["started"] = DateTime.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["options"] = OptionTable.ToJson(preset.Options),
        ["warnings"] = new JsonArray([.. CombinationRules.Warnings(preset.Options).Select(warning => JsonValue.Create(warning))]),
        ["data"] = Describe(data),
        ["content"] = content is null ? null : Describe(content),
        ["code"] = Provenance.Code(),
        ["engine"] = Provenance.Engine(),
        ["hardware"] = Provenance.Hardware(device),
    });

    /// <summary>The fingerprint of the second set, in games between two; else null.</summary>
    internal string? ContentFingerprint => (Json["content"] as JsonObject)?["fingerprint"]?.ToString();

    /// <summary>Reads a run's record.</summary>
    /// <param name="folder">The run.</param>
    /// <exception cref="UserException">The file is absent or damaged.</exception>
    public static RunRecord Read(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        try
        {
            return Parse(JsonNode.Parse(File.ReadAllBytes(folder.RecordPath)) as JsonObject ?? throw new JsonException("it is not an object"));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or FormatException)
        {
            throw new UserException($"'{folder.RecordPath}' cannot be read ({error.Message.TrimEnd('.')}), so the run can be neither resumed nor sampled; start a new one.", error);
        }
    }

    /// <summary>Understands a run's record, wherever it was kept.</summary>
    /// <param name="json">The content of <c>run.json</c>.</param>
    /// <exception cref="JsonException">A member is missing or of another type; <see cref="InvalidOperationException"/> and <see cref="FormatException"/> say so too.</exception>
    /// <exception cref="UserException">An option is unknown.</exception>
    internal static RunRecord Parse(JsonObject json)
    {
        var options = OptionTable.Apply(new ExperimentOptions(), Member<JsonObject>(json, "options"));
        var data = Member<JsonObject>(json, "data");
        var preset = new Preset(Text(json, "preset"), Text(json, "reproduces"), Text(json, "description"), options);
        var shape = ModelCatalog.Shape(Member<JsonValue>(data, "channels").GetValue<int>(), Member<JsonValue>(data, "height").GetValue<int>() == 0, options);
        return new RunRecord(preset, shape, Member<JsonArray>(data, "classes").Count, Text(data, "fingerprint"), json);
    }

    /// <summary>The names of the classes, by number.</summary>
    public IReadOnlyList<string> ClassNames => [.. Member<JsonArray>(Member<JsonObject>(Json, "data"), "classes").Select(name => name?.ToString() ?? "")];

    /// <summary>Builds the run's networks on the CPU, with the weights that it starts from.</summary>
    internal GanNetworks CreateNetworks() => ModelCatalog.Create(Shape, Classes, Preset.Options);

    /// <summary>The record with other options.</summary>
    internal RunRecord WithOptions(Preset preset)
    {
        var json = Json.DeepClone().AsObject();
        json["options"] = OptionTable.ToJson(preset.Options);
        return this with { Preset = preset, Json = json };
    }

    /// <summary>Where the first weights came from, as <see cref="StartingPoint.Origin"/> says; null where they were random.</summary>
    internal JsonObject? StartedFrom => Json["started_from"] as JsonObject;

    /// <summary>The record with the origin of its first weights.</summary>
    internal RunRecord WithStart(StartingPoint start)
    {
        var json = Json.DeepClone().AsObject();
        json["started_from"] = start.Origin.DeepClone();
        return this with { Json = json };
    }

    private static JsonObject Describe(ISampleSet data) => new()
    {
        ["name"] = data.Name,
        ["count"] = data.Count,
        ["channels"] = data.Channels,
        ["height"] = data.Height,
        ["width"] = data.Width,
        ["classes"] = new JsonArray([.. data.Classes.Select(name => JsonValue.Create(name))]),
        ["fingerprint"] = data.Fingerprint,
        ["title"] = data.Info?.Title,
        ["licence"] = data.Info?.Licence,
        ["publishable"] = data.Info?.IsPublishable,
        ["citation"] = data.Info?.Citation,
        ["synthetic"] = data.Info?.IsSynthetic,
    };

    private static string Text(JsonObject json, string name) => Member<JsonValue>(json, name).GetValue<string>();

    private static T Member<T>(JsonObject json, string name) where T : JsonNode =>
        json[name] as T ?? throw new JsonException($"its member '{name}' is missing or of another type");

    internal void Write(RunFolder folder) => AtomicFile.WriteText(folder.RecordPath, Json.ToJsonString(Indented) + "\n");
}
