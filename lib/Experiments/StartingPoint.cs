using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Torch;
using ArtGan.Training;

namespace ArtGan.Experiments;

/// <summary>
/// Weights that another run starts from, instead of random ones: a run's, which art-DCGAN's author did to go from
/// landscapes to portraits (robbiebarrat/art-DCGAN), or an exported generator's. Optimisers start anew.
/// </summary>
/// <param name="Name">What they are called in messages.</param>
/// <param name="Origin">Where they come from, and where that came from, for <c>run.json</c>.</param>
/// <param name="Generator">The generator's weights by name.</param>
/// <param name="Discriminator">The discriminator's, or null where only the generator was kept.</param>
internal sealed record StartingPoint(string Name, JsonObject Origin, Dictionary<string, Tensor> Generator, Dictionary<string, Tensor>? Discriminator)
{
    private const string FileEnding = ".safetensors";

    /// <summary>The starting point that options name; null where the run starts from random weights.</summary>
    /// <param name="options">Name a run's folder, its number, "latest", or a safetensors file.</param>
    /// <param name="runsFolder">The folder of all runs.</param>
    /// <exception cref="UserException">There is no such run or file, or it is damaged.</exception>
    internal static StartingPoint? Find(ExperimentOptions options, string runsFolder)
    {
        var reference = options.StartFrom;
        if (reference == ExperimentOptions.StartFromNothing)
        {
            return null;
        }

        if (!reference.EndsWith(FileEnding, StringComparison.Ordinal))
        {
            var folder = RunFolder.Find(reference, runsFolder);
            return OfRun(folder, RunSampler.Newest(folder), TrainerSnapshot.Generator);
        }

        var file = Path.GetFullPath(reference);
        if (!File.Exists(file))
        {
            throw new UserException($"There is no file '{file}' to start from; name a run, its number, latest, or a safetensors file.");
        }

        var place = Path.GetDirectoryName(file)!;
        return Checkpoint.At(place) is { } checkpoint
            ? OfRun(RunFolder.Find(Path.GetDirectoryName(place)!, runsFolder), checkpoint, Path.GetFileNameWithoutExtension(file))
            : OfFile(file);
    }

    /// <summary>Gives the weights to networks in which names and shapes agree.</summary>
    /// <param name="game">Its networks get them.</param>
    /// <param name="partly">Whether weights that do not agree are left as they are, instead of being refused.</param>
    /// <exception cref="UserException">They do not agree.</exception>
    internal void Load(IGame game, bool partly)
    {
        var generator = Load("generator", game.Generator, Generator, partly);
        var discriminator = Load("discriminator", game.Discriminator, Discriminator ?? [], partly);
        Origin["taken"] = new JsonObject { ["generator"] = generator, ["discriminator"] = discriminator };
    }

    /// <summary>An origin as a sentence for people, with those before it.</summary>
    /// <param name="origin">What <see cref="Origin"/> was.</param>
    internal static string Describe(JsonObject origin)
    {
        var sentence = string.Create(CultureInfo.InvariantCulture, $"Started from {origin["run"] ?? origin["file"]}");
        for (var each = origin; each is not null; each = each["started_from"] as JsonObject)
        {
            sentence += each == origin ? "" : $", which started from {each["run"] ?? each["file"]}";
            sentence += each["step"] is { } step ? string.Create(CultureInfo.InvariantCulture, $" after {step.GetValue<long>():N0} steps") : "";
            sentence += (each["data"]?["title"] ?? each["data"]?["name"]) is { } data ? $" on {data}" : "";
        }

        return $"{sentence}.";
    }

    private static StartingPoint OfRun(RunFolder folder, Checkpoint checkpoint, string generator)
    {
        var parts = checkpoint.Read().Parts;
        return generator is TrainerSnapshot.Generator or TrainerSnapshot.AveragedGenerator
            ? new(
                folder.Name,
                Described(new JsonObject { ["run"] = folder.Name }, RunRecord.Read(folder).Json, checkpoint.Step, checkpoint.WeightsSha256),
                parts[generator],
                parts[TrainerSnapshot.Discriminator])
            : throw new UserException($"'{generator}{FileEnding}' holds no generator; start from {TrainerSnapshot.Generator}{FileEnding} beside it.");
    }

    private static StartingPoint OfFile(string path)
    {
        var content = SafetensorsFile.Read(path);
        var record = Parsed(content.Metadata.GetValueOrDefault(GeneratorFile.RecordName));
        var step = long.TryParse(content.Metadata.GetValueOrDefault(GeneratorFile.StepsName), NumberStyles.None, CultureInfo.InvariantCulture, out var steps) ? steps : (long?)null;
        var hash = content.Metadata.GetValueOrDefault(GeneratorFile.HashName) ?? Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        return new(Path.GetFileName(path), Described(new JsonObject { ["file"] = Path.GetFileName(path) }, record, step, hash), StateFile.Tensors(content), null);
    }

    private static JsonObject Described(JsonObject origin, JsonObject record, long? step, string hash)
    {
        origin["preset"] = record["preset"]?.DeepClone();
        origin["step"] = step;
        origin["weights_sha256"] = hash;
        if (record["data"] is JsonObject data)
        {
            origin["data"] = new JsonObject(new[] { "name", "title", "licence", "fingerprint" }.Select(name => KeyValuePair.Create(name, data[name]?.DeepClone())));
        }

        if (record["started_from"] is { } before)
        {
            origin["started_from"] = before.DeepClone();
        }

        return origin;
    }

    private static JsonObject Parsed(string? text)
    {
        try
        {
            return text is null ? [] : JsonNode.Parse(text) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            // A file of another program may use the name for something else.
            return [];
        }
    }

    private long Load(string player, Module network, Dictionary<string, Tensor> weights, bool partly)
    {
        using var scope = NewDisposeScope();
        using var frozen = no_grad();
        var own = network.state_dict();
        var fitting = own.Where(entry => weights.TryGetValue(entry.Key, out var found) && found.shape.SequenceEqual(entry.Value.shape)).ToArray();
        if (!partly && (fitting.Length < own.Count || weights.Count > own.Count))
        {
            throw new UserException($"The {player} of '{Name}' is another network ({Difference(own, weights)}); choose the networks it was made with, or start_from_partly=true to take what fits.");
        }

        if (partly && player == "generator" && fitting.Length == 0)
        {
            throw new UserException($"Nothing in '{Name}' fits the {player}; choose the model it was made with, or leave start_from out.");
        }

        foreach (var (name, tensor) in fitting)
        {
            tensor.copy_(weights[name]);
        }

        return fitting.Length;
    }

    private static string Difference(Dictionary<string, Tensor> own, Dictionary<string, Tensor> weights)
    {
        static string Shape(Tensor tensor) => string.Join(" x ", tensor.shape);
        foreach (var (name, tensor) in own)
        {
            if (!weights.TryGetValue(name, out var found))
            {
                return $"it has no {name}";
            }

            if (!found.shape.SequenceEqual(tensor.shape))
            {
                return $"{name} is {Shape(found)} there and {Shape(tensor)} here";
            }
        }

        return $"it has {weights.Keys.First(name => !own.ContainsKey(name))} besides";
    }
}
