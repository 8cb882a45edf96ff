using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ArtGan.Data;
using ArtGan.Style;
using ArtGan.Tests.Support;
using ArtGan.Torch;

namespace ArtGan.Tests.Style.Oracle;

/// <summary>What networks.py says of every network at once: torchvision is slow to import.</summary>
public sealed class StyleNetworkOracle : IDisposable
{
    private const string Python = "/usr/bin/python3";

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<bool> answered;

    public StyleNetworkOracle() => answered = new(Ask);

    /// <summary>Name of the job, network in Python, whether it averages, Oxford's sign, the manifest of the weights or none.</summary>
    private static IReadOnlyList<(string Name, string Network, bool Averages, double Oxford, string? Manifest)> Jobs { get; } =
    [
        ("vgg19", "vgg19", false, 0.34119523, null),
        ("vgg16-average", "vgg16", true, 0, null),
        ("nin", "nin", false, 0, null),
        ("vgg19-distilled", "vgg19-distilled", false, 0, "vgg19-distilled"),
        ("squeezenet", "squeezenet", false, 0, "squeezenet"),
        ("inception-keras", "inception-keras", false, 0, "inception-keras"),
    ];

    /// <summary>The answer to a job.</summary>
    internal Dictionary<string, Tensor> this[string name] => answered.Value ? StateFile.Load(folder[$"{name}.pth"]) : throw new InvalidOperationException("networks.py has failed.");

    /// <summary>The file with a job's random weights.</summary>
    internal string WeightsOf(string name) => answered.Value ? folder[$"{name}.weights.pth"] : throw new InvalidOperationException("networks.py has failed.");

    public void Dispose() => folder.Dispose();

    private bool Ask()
    {
        var store = new AssetStore();
        var jobs = new JsonArray();
        foreach (var job in Jobs)
        {
            JsonArray paths = [];
            if (job.Manifest is not null)
            {
                if (!StyleNetworks.AtHand(store).Contains(job.Manifest)) continue;
                var fetched = PublishedWeights.Fetch(job.Manifest, store, null, CancellationToken.None);
                foreach (var file in PublishedWeights.Catalog.Find(job.Manifest).Files) paths.Add(fetched.Locate(file.Path));
            }

            jobs.Add(new JsonObject
            {
                ["name"] = job.Name,
                ["network"] = job.Network,
                ["average"] = job.Averages,
                ["oxford"] = job.Oxford,
                ["weights"] = paths,
                ["size"] = new JsonArray(100, 124),
                ["recipes"] = new JsonArray([.. RecipesOf(job.Network).Select(Written)]),
            });
        }

        folder.Write("jobs.json", jobs.ToJsonString());
        using var process = Process.Start(Python, [Path.Combine(AppContext.BaseDirectory, "Style", "Oracle", "networks.py"), folder.Path]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    // Random weights have the recipes of their architecture.
    private static IEnumerable<StyleRecipe> RecipesOf(string network) => network switch
    {
        "vgg16" or "vgg19" => [StyleRecipes.Gatys("relu4_2"), StyleRecipes.NeuralStyle(["relu4_2"], StyleRecipes.VggStyle)],
        "nin" => [StyleRecipes.NeuralStyle(["relu0", "relu3", "relu7", "relu12"], ["relu0", "relu3", "relu7", "relu12"], 10, 500)],
        _ => Recipes(network),
    };

    private static IReadOnlyCollection<StyleRecipe> Recipes(string network)
    {
        using var opened = StyleNetworks.Open(network, new AssetStore(), CPU);
        return opened.Recipes;
    }

    private static JsonNode Written(StyleRecipe recipe) => new JsonObject
    {
        ["name"] = recipe.Name,
        ["content"] = Weights(recipe.Content),
        ["style"] = Weights(recipe.Style),
        ["places"] = recipe.GramDivisor == GramDivisor.Places,
        ["variation"] = recipe.TotalVariation,
    };

    private static JsonObject Weights(IEnumerable<ViewWeight> views) => new(views.Select(view => KeyValuePair.Create(view.View, (JsonNode?)JsonSerializer.SerializeToNode(view.Weight))));
}
