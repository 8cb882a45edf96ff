using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>
/// A named experiment: what it reproduces and how its options differ from the defaults. Presets are JSON files
/// in <c>experiments/</c>.
/// </summary>
/// <param name="Name">The name, which is also the file's.</param>
/// <param name="Reproduces">The work it follows.</param>
/// <param name="Description">What to expect of it.</param>
/// <param name="Options">All options.</param>
public sealed record Preset(string Name, string Reproduces, string Description, ExperimentOptions Options)
{
    /// <summary>The author's data set where it cannot be had here, with its official source; null where the run learns from the author's own.</summary>
    public OriginalData? OriginalData { get; init; }

    /// <summary>What the preset learns from instead of <see cref="OriginalData"/>; null where it learns from the author's own.</summary>
    public string? StandIn => OriginalData is null ? null : Options.Data;

    /// <summary>Seconds that a step takes on two cores of Machine B of experiments/RESULTS.md; null where it was not measured.</summary>
    public double? SecondsPerStepCpu { get; init; }

    /// <summary>Seconds that a step takes on the GPU of experiments/RESULTS.md; null where it was not measured.</summary>
    public double? SecondsPerStepGpu { get; init; }

    /// <summary>The folder of the presets that come with the checkout.</summary>
    public static string Folder => Path.Combine(Repository.Root, "experiments");

    /// <summary>Every option under the name it is set by.</summary>
    public JsonObject OptionValues => OptionTable.ToJson(Options);

    /// <summary>Every preset, by name.</summary>
    public static IReadOnlyList<Preset> List() => List(Folder);

    /// <summary>The preset of a name.</summary>
    /// <param name="name">Its name, or the path of a preset file.</param>
    /// <exception cref="UserException">There is no such preset, or its file is damaged.</exception>
    public static Preset Find(string name) => Find(name, Folder);

    /// <summary>Reads a preset file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is absent, is not a preset, or sets an unknown option.</exception>
    public static Preset Load(string path)
    {
        try
        {
            var json = JsonNode.Parse(File.ReadAllBytes(path)) as JsonObject ?? throw new JsonException("it is not an object");
            return Read(json);
        }
        catch (Exception error) when (error is JsonException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            throw new UserException($"The preset '{path}' cannot be read ({error.Message.TrimEnd('.')}); mend the file or name another preset.", error);
        }
        catch (UserException error)
        {
            throw new UserException($"The preset '{path}' has a mistake: {error.Message}", error);
        }
    }

    /// <summary>The preset with one option changed.</summary>
    /// <param name="assignment">As in "steps=500".</param>
    /// <exception cref="UserException">There is no such option, or the value is not of its type.</exception>
    public Preset With(string assignment)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        var equals = assignment.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? With(assignment[..equals].Trim(), assignment[(equals + 1)..])
            : throw new UserException($"'{assignment}' sets no option; write it as name=value, for example steps=500.");
    }

    /// <summary>The preset with one option changed.</summary>
    /// <param name="name">The option.</param>
    /// <param name="value">A number or a text.</param>
    /// <exception cref="UserException">There is no such option, or the value is not of its type.</exception>
    public Preset With(string name, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return this with { Options = OptionTable.Set(Options, name, text) };
    }

    internal static IReadOnlyList<Preset> List(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(Load)];

    internal static Preset Find(string name, string folder)
    {
        if (name.EndsWith(".json", StringComparison.Ordinal))
        {
            return Load(name);
        }

        var path = Path.Combine(folder, $"{name}.json");
        if (File.Exists(path))
        {
            return Load(path);
        }

        var known = Directory.EnumerateFiles(folder, "*.json").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal).ToArray();
        throw new UserException($"There is no preset '{name}'{NearestName.Suggest(name, known)}");
    }

    private static Preset Read(JsonObject json)
    {
        string[] known = ["name", "reproduces", "description", "original_data", "seconds_per_step", "options"];
        JsonFields.Refuse(json, known, "a preset");
        var options = OptionTable.Apply(new ExperimentOptions(), json["options"] as JsonObject ?? []);
        var speed = json["seconds_per_step"] as JsonObject ?? [];
        JsonFields.Refuse(speed, ["cpu", "gpu"], "seconds_per_step");
        return new Preset(Member(json, "name"), Member(json, "reproduces"), Member(json, "description"), options.Validated())
        {
            OriginalData = json["original_data"] is JsonObject original ? new OriginalData(Member(original, "name"), Member(original, "source")) : null,
            SecondsPerStepCpu = speed["cpu"]?.GetValue<double>(),
            SecondsPerStepGpu = speed["gpu"]?.GetValue<double>(),
        };
    }

    private static string Member(JsonObject json, string name) =>
        json[name]?.GetValue<string>() ?? throw new UserException($"the member '{name}' is missing; add it.");
}
