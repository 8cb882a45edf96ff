using System.Collections;
using System.Globalization;
using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>
/// A copy of a trace's data, taken when the trace is made, so that a list that grows on does not change a figure:
/// numbers (gaps as NaN), or texts where any entry is a text.
/// </summary>
internal sealed class DataArray : IEnumerable
{
    private readonly double[]? numbers;
    private readonly string[]? texts;

    private DataArray(double[] numbers) => this.numbers = numbers;

    private DataArray(string[] texts) => this.texts = texts;

    internal int Count => numbers?.Length ?? texts!.Length;

    internal bool IsText => texts is not null;

    internal ReadOnlySpan<double> Numbers => numbers;

    internal ReadOnlySpan<string> Texts => texts;

    /// <summary>The entry as an axis of categories names it.</summary>
    internal string TextAt(int index) => texts?[index] ?? numbers![index].ToString(CultureInfo.InvariantCulture);

    internal static DataArray? From(IEnumerable? values, string property)
    {
        switch (values)
        {
            case null:
                return null;
            case DataArray same:
                return same;
            case double[] plain:
                return new([.. plain]);
            case string:
                throw new UserException($"The {property} of a trace is one text; give a list of numbers or of texts.");
        }

        var entries = values.Cast<object?>().ToArray();
        return entries.Any(entry => entry is string or char or Enum)
            ? new([.. entries.Select(entry => Convert.ToString(entry, CultureInfo.InvariantCulture) ?? "")])
            : new([.. entries.Select(entry => Number(entry, property))]);
    }

    internal static DataArray Counting(int count) => new([.. Enumerable.Range(0, count).Select(index => (double)index)]);

    internal static double Number(object? entry, string property) => entry switch
    {
        null => double.NaN,
        double value => value,
        // By way of the shortest text, so that 0.1f becomes 0.1 and not 0.10000000149.
        float value => double.Parse(value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
        Half value => (double)value,
        bool or sbyte or byte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDouble(entry, CultureInfo.InvariantCulture),
        _ => throw new UserException($"The {property} of a trace holds a {entry.GetType().Name}; give numbers or texts."),
    };

    internal JsonArray ToJson() => IsText
        ? new([.. texts!.Select(text => (JsonNode?)text)])
        : new([.. numbers!.Select(Json.Number)]);

    public IEnumerator GetEnumerator() => (numbers as IEnumerable ?? texts!).GetEnumerator();
}
