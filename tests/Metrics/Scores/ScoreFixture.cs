using System.Text.Json;

namespace ArtGan.Tests.Metrics;

/// <summary>Features and their scores, as NumPy and SciPy have them; make_scores.py writes them.</summary>
internal sealed class ScoreFixture
{
    private readonly JsonElement json;

    private ScoreFixture(JsonElement json) => this.json = json;

    /// <summary>The numbers of the cases.</summary>
    public static TheoryData<int> Cases => [0, 1];

    /// <summary>Features (N, F).</summary>
    public Tensor Real => Rows("real", json.GetProperty("features").GetInt32());

    /// <summary>Features (M, F).</summary>
    public Tensor Painted => Rows("painted", json.GetProperty("features").GetInt32());

    /// <summary>Probabilities (M, 7).</summary>
    public Tensor Probabilities => Rows("probabilities", 7);

    /// <summary>A figure.</summary>
    public double this[string name] => json.GetProperty(name).GetDouble();

    /// <summary>Opens a case.</summary>
    public static ScoreFixture Open(int number) =>
        new(JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Metrics", "Scores", "scores.json"))).RootElement[number]);

    /// <summary>A list of figures.</summary>
    public double[] List(string name) => [.. json.GetProperty(name).EnumerateArray().Select(each => each.GetDouble())];

    /// <summary>The subsets that a mean was taken over.</summary>
    public (int[] Real, int[] Painted)[] Subsets =>
        [.. json.GetProperty("subsets").EnumerateArray().Select(pair => (Numbers(pair[0]), Numbers(pair[1])))];

    private static int[] Numbers(JsonElement list) => [.. list.EnumerateArray().Select(each => each.GetInt32())];

    private Tensor Rows(string name, int columns) => tensor(List(name).Select(value => (float)value).ToArray()).reshape(-1, columns);
}
