using System.Text.Json.Nodes;

namespace ArtGan.Tests.Experiments.Studies;

/// <summary>What SciPy and NumPy say, from fixtures/make_fixtures.py.</summary>
internal static class StatisticsFixture
{
    public static JsonObject Read() => JsonNode.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Experiments", "Studies", "fixtures", "statistics.json")))!.AsObject();

    public static IEnumerable<JsonNode> Cases(string name) => Read()[name]!.AsArray().Select(each => each!);

    public static int[] Whole(JsonNode? node) => [.. node!.AsArray().Select(value => (int)value!)];

    public static double[] Numbers(JsonNode? node) => [.. node!.AsArray().Select(value => (double)value!)];
}
