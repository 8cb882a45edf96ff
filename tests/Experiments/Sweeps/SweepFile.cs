using System.Text.Json.Nodes;
using ArtGan.Experiments;
using ArtGan.Tests.Support;

namespace ArtGan.Tests.Experiments.Sweeps;

/// <summary>Sweep files for tests, in a folder that is removed.</summary>
internal sealed class SweepFile : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Writes a small sweep, changed by a test.</summary>
    public SweepFile(Action<JsonObject>? change = null)
    {
        Json = JsonNode.Parse("""
            {
              "name": "tiny", "description": "A test.", "preset": "mnist-dcgan", "method": "random", "goal": "real_distance", "trials": 4, "steps": 10,
              "parameters": { "batch": { "values": [4, 8] }, "learning_rate_g": { "min": 1e-4, "max": 1e-2, "scale": "log" } }
            }
            """)!.AsObject();
        change?.Invoke(Json);
        Write();
    }

    public JsonObject Json { get; }

    public string Folder => folder.Path;

    public string FilePath => Path.Combine(Folder, "tiny.json");

    public string Runs => Path.Combine(Folder, "runs");

    public string Out => Path.Combine(Folder, "out");

    public Sweep Load() => Sweep.Find(FilePath);

    public void Write() => File.WriteAllText(FilePath, Json.ToJsonString());

    public void Dispose() => folder.Dispose();
}
