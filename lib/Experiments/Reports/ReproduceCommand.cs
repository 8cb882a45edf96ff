using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ArtGan.Experiments;

/// <summary>The command that starts a run's training once more.</summary>
internal static partial class ReproduceCommand
{
    /// <summary>The command, with the options that differ from the preset as it is now.</summary>
    /// <param name="record">The run.</param>
    /// <param name="presets">The folder of the presets.</param>
    /// <returns>Null where the preset is not among those.</returns>
    internal static string? Of(RunRecord record, string presets)
    {
        Preset preset;
        try
        {
            // A name is one word of a command, never a path.
            preset = PlainName().IsMatch(record.Preset.Name) ? Preset.Find(record.Preset.Name, presets) : throw new UserException("no name");
        }
        catch (UserException)
        {
            return null;
        }

        return string.Join(' ', ["environment/artgan", "train", record.Preset.Name, .. Differing(preset.OptionValues, record.Preset.OptionValues).Select(Argument)]);
    }

    /// <summary>The options whose values differ.</summary>
    /// <param name="from">What they are compared with.</param>
    /// <param name="options">All options.</param>
    internal static IEnumerable<(string Name, string Value)> Differing(JsonObject from, JsonObject options) => options
        .Where(option => !JsonNode.DeepEquals(option.Value, from[option.Key]) && option.Value?.ToString() != from[option.Key]?.ToString())
        .Select(option => (option.Key, option.Value?.ToString() ?? ""));

    private static string Argument((string Name, string Value) option) => option.Name switch
    {
        "steps" or "seed" => $"--{option.Name} {option.Value}",
        _ => $"--set {Quoted($"{option.Name}={option.Value}")}",
    };

    private static string Quoted(string text) => PlainText().IsMatch(text) ? text : $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"^[\w.,:/+=@%-]+$")]
    private static partial Regex PlainText();

    [GeneratedRegex(@"^[\w.-]+$")]
    private static partial Regex PlainName();
}
