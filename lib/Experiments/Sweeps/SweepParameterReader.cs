using System.Globalization;
using System.Text.Json.Nodes;

namespace ArtGan.Experiments;

/// <summary>Reads one parameter of a sweep and tries its values on the preset.</summary>
/// <param name="preset">What every trial starts from.</param>
/// <param name="name">The parameter's name, which is an option's unless it says what it sets.</param>
internal sealed class SweepParameterReader(Preset preset, string name)
{
    private static readonly string[] Known = ["sets", "values", "min", "max", "scale"];

    private readonly string path = $"parameters.{name}";

    /// <summary>Reads it.</summary>
    /// <exception cref="UserException">It sets no option, or a value is not of the option's type.</exception>
    internal SweepParameter Read(JsonFields sweep, JsonObject described)
    {
        if (described[name] is not JsonObject json)
        {
            throw new UserException($"'{path}' must be an object with 'values', or with 'min' and 'max', but is {described[name]?.ToJsonString() ?? "null"}; write it so.");
        }

        JsonFields.Refuse(json, Known, $"'{path}'");
        var fields = new JsonFields(json, $"{path}.");
        var options = fields.Values("sets") ?? [name];
        if (fields.Values("values") is { } values)
        {
            return fields.Has("min") || fields.Has("max") || fields.Has("scale")
                ? throw new UserException($"'{path}' has both 'values' and a range; leave one out.")
                : Listed(options, values);
        }

        return Range(options, fields);
    }

    private ListedParameter Listed(IReadOnlyList<string> options, IReadOnlyList<string> values)
    {
        if (values.GroupBy(value => value, StringComparer.Ordinal).FirstOrDefault(group => group.Skip(1).Any()) is { } twice)
        {
            throw new UserException($"'{path}.values' lists {twice.Key} twice; leave one out.");
        }

        foreach (var value in values)
        {
            Try(options, value);
        }

        return new(name, options, values);
    }

    private RangeParameter Range(IReadOnlyList<string> options, JsonFields fields)
    {
        if (fields.Number("min") is not { } min || fields.Number("max") is not { } max)
        {
            throw new UserException($"'{path}' needs 'values', or 'min' and 'max'; add them.");
        }

        var scale = !fields.Has("scale") ? RangeScale.Linear : SweepReader.Named(
            fields, "scale", new Dictionary<string, RangeScale> { ["linear"] = RangeScale.Linear, ["log"] = RangeScale.Log, ["whole"] = RangeScale.Whole });
        if (min >= max)
        {
            throw new UserException($"'{path}' reaches from {Text(min)} to {Text(max)}; choose a max above the min.");
        }

        if (scale == RangeScale.Log && min <= 0)
        {
            throw new UserException($"'{path}' reaches down to {Text(min)}, which has no place on a log scale; choose a min above 0, or the scale linear.");
        }

        if (scale == RangeScale.Whole && (min != Math.Floor(min) || max != Math.Floor(max) || max - min >= int.MaxValue || Math.Abs(min) > int.MaxValue))
        {
            throw new UserException($"'{path}' is of whole numbers but reaches from {Text(min)} to {Text(max)}; choose whole ends.");
        }

        Try(options, Text(min));
        Try(options, Text(max));
        if (scale != RangeScale.Whole && !Takes(options, "0.5"))
        {
            throw new UserException($"'{path}' sets whole numbers; add \"scale\": \"whole\", or list them as 'values'.");
        }

        return new(name, options, min, max, scale);
    }

    private void Try(IReadOnlyList<string> options, string value)
    {
        foreach (var option in options)
        {
            _ = preset.With(option, value);
        }
    }

    private bool Takes(IReadOnlyList<string> options, string value)
    {
        try
        {
            Try(options, value);
            return true;
        }
        catch (UserException)
        {
            return false;
        }
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
