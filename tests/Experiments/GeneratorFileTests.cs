using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Experiments;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Experiments;

public sealed class GeneratorFileTests : IDisposable
{
    private readonly TemporaryFolder root = new();
    private readonly Workplace workplace;
    private static readonly DataSetInfo Info = new("bars", "Bright bars", "CC BY 4.0", "A paper.", "# Bars\n\nNobody is missing.");

    public GeneratorFileTests() => workplace = new Workplace { RunsFolder = root["runs"], LoadData = (_, _) => SyntheticImages.Bars(labels: 2) with { Info = Info, Classes = ["cat", "dog"] } };

    public void Dispose() => root.Dispose();

    [Fact]
    public void A_machine_that_never_saw_the_run_paints_the_same_pixels()
    {
        var (folder, expected) = Train();
        var path = root["out/bars.safetensors"];
        var written = GeneratorFile.Write(folder, path);
        Directory.Delete(root["runs"], recursive: true);

        using var sampler = RunSampler.Open(path, new Workplace { RunsFolder = root["none"], LoadData = (_, _) => throw new InvalidOperationException("no data here") }, "cpu");

        Assert.Equal(expected, Bytes(sampler.Sample(5, seed: 3)));
        Assert.Equal(["cat", "dog"], sampler.ClassNames);
        var read = GeneratorFile.Read(path);
        Assert.Equal((written.Steps, written.WeightsSha256, Info.Card), (read.Steps, read.WeightsSha256, read.Card));
        Assert.Equal("learnt from Bright bars: CC BY 4.0", read.Rights);
        Assert.Equal(written.Record.Preset.Options, read.Record.Preset.Options);
    }

    [Fact]
    public void The_header_says_everything_and_nothing_of_this_machine_s_folders()
    {
        var (folder, _) = Train();
        var path = root["bars.safetensors"];
        GeneratorFile.Write(folder, path);

        var texts = SafetensorsFile.Read(path).Metadata;
        var run = JsonNode.Parse(texts["run"])!;
        Assert.Equal(["data_card", "format", "format_version", "latent_space", "run", "steps", "weights_sha256"], texts.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("""{"distribution":"normal","shape":[3]}""", texts["latent_space"]);
        Assert.Equal(("tiny", 3, "CC BY 4.0", "A paper."), ((string)run["preset"]!, (int)run["options"]!["latent"]!, (string)run["data"]!["licence"]!, (string)run["data"]!["citation"]!));
        Assert.NotNull(run["code"]!["version"]);
        Assert.DoesNotContain(root.Path, texts["run"], StringComparison.Ordinal);
        Assert.DoesNotContain(".so", texts["run"], StringComparison.Ordinal);
        // The hash is that of the checkpoint's own file, so that both can be compared.
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Path.Combine(folder.FullPath, "checkpoint-000003", "generator-average.safetensors")))), texts["weights_sha256"]);
    }

    [Fact]
    public void A_file_that_is_not_ours_is_one_sentence()
    {
        var (folder, _) = Train();
        var path = root["bars.safetensors"];
        GeneratorFile.Write(folder, path);
        var content = SafetensorsFile.Read(path);
        string Told(string name, Func<Dictionary<string, string>, Dictionary<string, string>> change, IEnumerable<SafetensorsEntry>? entries = null)
        {
            SafetensorsFile.Write(root[name], entries ?? content.Entries, change(new(content.Metadata)));
            return Assert.Throws<UserException>(() => RunSampler.Open(root[name], workplace, "cpu")).Message;
        }

        Assert.Contains("does not say of which network", Told("foreign.safetensors", _ => []), StringComparison.Ordinal);
        Assert.Contains("version 9 of the format", Told("later.safetensors", texts => With(texts, "format_version", "9")), StringComparison.Ordinal);
        Assert.Contains("does not say all that is needed to paint with it (run)", Told("poor.safetensors", texts => { texts.Remove("run"); return texts; }), StringComparison.Ordinal);
        Assert.Contains("does not say all that is needed to paint with it", Told("broken.safetensors", texts => With(texts, "run", "{\"preset\":")), StringComparison.Ordinal);
        Assert.Contains("does not say all that is needed to paint with it", Told("steps.safetensors", texts => With(texts, "steps", "many")), StringComparison.Ordinal);
        Assert.Contains("a network that this version does not know", Told("unknown.safetensors", texts => With(texts, "run", texts["run"].Replace("\"latent\":", "\"latents_of_tomorrow\":", StringComparison.Ordinal))), StringComparison.Ordinal);
        Assert.Contains("is damaged", Told("damaged.safetensors", texts => texts, content.Entries.Skip(1)), StringComparison.Ordinal);
        Assert.Contains("There is no file", Assert.Throws<UserException>(() => RunSampler.Open(root["absent.safetensors"], workplace)).Message, StringComparison.Ordinal);
        File.WriteAllText(root["text.safetensors"], "not at all");
        Assert.Throws<UserException>(() => RunSampler.Open(root["text.safetensors"], workplace));
    }

    [Fact]
    public void A_run_without_a_checkpoint_and_a_file_of_another_kind_are_one_sentence_each()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);

        Assert.Contains("has no checkpoint yet", Assert.Throws<UserException>(() => GeneratorFile.Write(run.Folder, root["a.safetensors"])).Message, StringComparison.Ordinal);
        Assert.Contains("end it in .safetensors", Assert.Throws<UserException>(() => GeneratorFile.Write(run.Folder, root["a.pth"])).Message, StringComparison.Ordinal);
    }

    private static Preset Tiny { get; } = new[] { "size=8", "steps=3", "batch=4", "latent=3", "generator_channels=2", "discriminator_channels=2", "conditioning=projection", "device=cpu" }
        .Aggregate(new Preset("tiny", "nothing", "A test.", new ExperimentOptions()), (preset, assignment) => preset.With(assignment));

    private (RunFolder Folder, byte[] Pictures) Train()
    {
        using var run = ExperimentRun.Start(Tiny, workplace);
        run.Train();
        return (run.Folder, Bytes(run.Sample(5, seed: 3)));
    }

    private static byte[] Bytes(Tensor pictures) => pictures.bytes.ToArray();

    private static Dictionary<string, string> With(Dictionary<string, string> texts, string name, string value)
    {
        texts[name] = value;
        return texts;
    }
}
