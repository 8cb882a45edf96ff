using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Models;
using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>
/// A trained generator as one safetensors file that needs neither its run nor its data: the averaged weights, and in
/// the header, as texts, the steps done, the weights' hash, the latent space, the card of the data, and everything that
/// <c>run.json</c> says: every option, data and rights, code.
/// </summary>
/// <param name="Record">What the run was.</param>
/// <param name="Steps">Steps done.</param>
/// <param name="WeightsSha256">SHA-256 of the weights as a safetensors file without texts, in hexadecimal.</param>
/// <param name="Card">The card of the data the generator learnt from, in Markdown; null where it has none.</param>
/// <param name="Weights">The weights by their names in the network, on the CPU.</param>
/// <param name="ContentCard">The card of the pictures that it turns into others; null where there are none.</param>
public sealed record GeneratorFile(RunRecord Record, long Steps, string WeightsSha256, string? Card, IReadOnlyDictionary<string, Tensor> Weights, string? ContentCard = null)
{
    private const string Kind = "artgan-generator", Version = "1";
    private const string KindName = "format", VersionName = "format_version", CardName = "data_card", ContentCardName = "content_card", LatentsName = "latent_space";

    /// <summary>Under what name a file says what the run was, the steps done, and the hash of the weights.</summary>
    internal const string RecordName = "run", StepsName = "steps", HashName = "weights_sha256";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the averaged generator of a run's newest checkpoint.</summary>
    /// <param name="folder">The run.</param>
    /// <param name="path">The file, ending in .safetensors.</param>
    /// <returns>What was written.</returns>
    /// <exception cref="UserException">The run has no checkpoint, or the file cannot be written.</exception>
    public static GeneratorFile Write(RunFolder folder, string path)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(path);
        if (!path.EndsWith(".safetensors", StringComparison.OrdinalIgnoreCase))
        {
            throw new UserException($"'{path}' names no safetensors file; end it in .safetensors.");
        }

        var record = RunRecord.Read(folder);
        var checkpoint = RunSampler.Newest(folder);
        var weights = checkpoint.Read(TrainerSnapshot.AveragedGenerator);
        var file = new GeneratorFile(record, checkpoint.Step, Hash(weights), TextOf(folder.CardPath), weights, TextOf(folder.ContentCardPath));
        StateFile.Save(path, weights, file.Texts());
        return file;
    }

    /// <summary>Reads a file that <see cref="Write"/> wrote, on whatever machine.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="UserException">The file is absent, damaged, of another program or of a later version.</exception>
    public static GeneratorFile Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var content = SafetensorsFile.Read(path);
        if (!IsOne(content))
        {
            throw new UserException($"'{path}' holds tensors but does not say of which network; give a file that 'artgan export' wrote, or a run.");
        }

        var texts = content.Metadata;
        if (Text(VersionName) != Version)
        {
            throw new UserException($"'{path}' is of version {Text(VersionName)} of the format and this program reads version {Version}; use the program that wrote it, or a later one.");
        }

        var record = Understand(path, Text(RecordName));
        var weights = StateFile.Tensors(content);
        var hash = Hash(weights);
        if (hash != Text(HashName))
        {
            throw new UserException($"'{path}' is damaged: its weights have the hash {hash[..12]} instead of {Text(HashName)}; export the run again.");
        }

        return long.TryParse(Text(StepsName), NumberStyles.None, CultureInfo.InvariantCulture, out var steps)
            ? new GeneratorFile(record, steps, hash, texts.GetValueOrDefault(CardName), weights, texts.GetValueOrDefault(ContentCardName))
            : throw Incomplete(path, StepsName);

        string Text(string name) => texts.TryGetValue(name, out var text) ? text : throw Incomplete(path, name);
    }

    /// <summary>Whether a safetensors file is one of these.</summary>
    /// <param name="content">The file.</param>
    internal static bool IsOne(SafetensorsFile content) => content.Metadata.GetValueOrDefault(KindName) == Kind;

    /// <summary>Opens the generator to paint with it.</summary>
    /// <param name="device">Where it shall paint.</param>
    /// <exception cref="UserException">The weights are not those of the network that the file describes.</exception>
    public Sampler Open(Device device) => RunSampler.Create(Record, device, new Dictionary<string, Tensor>(Weights));

    /// <summary>The rights and the source of what the generator learnt, in a line for people.</summary>
    public string Rights
    {
        get
        {
            var sets = new List<JsonNode?> { Record.Json["data"], Record.Json["content"] };
            // Weights that started from another run's have learnt its data too.
            for (var before = Record.Json["started_from"]; before is not null; before = before["started_from"])
            {
                sets.Add(before["data"]);
            }

            return string.Join("; ", sets.OfType<JsonObject>().Select(Describe).Distinct());

            static string Describe(JsonObject data)
            {
                var title = (data["title"] ?? data["name"])?.ToString();
                return data["licence"]?.ToString() is { Length: > 0 } licence ? $"learnt from {title}: {licence}" : $"learnt from {title}, whose rights are not recorded";
            }
        }
    }

    private Dictionary<string, string> Texts()
    {
        var run = Record.Json.DeepClone().AsObject();
        // Paths on this machine are nobody's business elsewhere; where weights started from stands in the record besides.
        (run["engine"] as JsonObject)?.Remove("libtorch_file");
        (run["options"] as JsonObject)?.Remove("start_from");
        var texts = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [KindName] = Kind,
            [VersionName] = Version,
            [RecordName] = run.ToJsonString(Readable),
            [StepsName] = Steps.ToString(CultureInfo.InvariantCulture),
            [HashName] = WeightsSha256,
        };
        AddIfAny(CardName, Card);
        AddIfAny(ContentCardName, ContentCard);
        AddIfAny(LatentsName, Latents());
        return texts;

        void AddIfAny(string name, string? text)
        {
            if (text is not null)
            {
                texts[name] = text;
            }
        }
    }

    private string? Latents()
    {
        using var networks = Record.CreateNetworks();
        var space = networks.Generator.Latents;
        return networks.Generator is IPictureTranslator ? null : new JsonObject
        {
            ["distribution"] = JsonNamingPolicy.KebabCaseLower.ConvertName(space.Distribution.ToString()),
            ["shape"] = new JsonArray([.. space.Shape.Select(size => JsonValue.Create(size))]),
        }.ToJsonString();
    }

    private static string? TextOf(string path) => File.Exists(path) ? File.ReadAllText(path) : null;

    private static RunRecord Understand(string path, string text)
    {
        try
        {
            var record = RunRecord.Parse(JsonNode.Parse(text) as JsonObject ?? throw new JsonException("the run is not an object"));
            record.Preset.Options.Validated();
            return record;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or FormatException)
        {
            throw Incomplete(path, error.Message.TrimEnd('.'), error);
        }
        catch (UserException error)
        {
            throw new UserException($"'{path}' describes a network that this version does not know ({error.Message.TrimEnd('.')}); use the version that wrote it.", error);
        }
    }

    private static UserException Incomplete(string path, string what, Exception? cause = null) =>
        new($"'{path}' does not say all that is needed to paint with it ({what}); export the run again.", cause ?? new FormatException(what));

    private static string Hash(IReadOnlyDictionary<string, Tensor> weights)
    {
        using var hash = SHA256.Create();
        using (var stream = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
        {
            StateFile.Save(stream, weights);
        }

        return Convert.ToHexStringLower(hash.Hash!);
    }
}
