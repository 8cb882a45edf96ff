using System.Globalization;
using ArtGan.Metrics;

namespace ArtGan.Experiments;

/// <summary>How reports write numbers.</summary>
internal static class ReportText
{
    /// <summary>A measure of any size, to four digits; a dash where there is none.</summary>
    internal static string Number(double? value) => value switch
    {
        null => "–",
        { } number when double.IsNaN(number) => "not a number",
        { } number when double.IsInfinity(number) => number > 0 ? "infinite" : "minus infinite",
        0 => "0",
        { } number when Math.Abs(number) is >= 1e7 or < 1e-5 => number.ToString("0.###e0", CultureInfo.InvariantCulture),
        { } number when Math.Abs(number) >= 1000 => number.ToString("#,0", CultureInfo.InvariantCulture),
        { } number => double.Parse(number.ToString("G4", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.#########", CultureInfo.InvariantCulture),
    };

    /// <summary>An interval; nothing where there is none.</summary>
    internal static string Interval(Score score) => score is { Low: { } low, High: { } high } ? $"{Number(low)} to {Number(high)}" : "";

    /// <summary>How many.</summary>
    internal static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A time in the two units that say most.</summary>
    internal static string Duration(double seconds)
    {
        if (!double.IsFinite(seconds) || seconds < 0)
        {
            return "an unknown time";
        }

        var time = TimeSpan.FromSeconds(Math.Min(seconds, 1e9));
        return string.Create(CultureInfo.InvariantCulture, $"{(time.TotalDays >= 1 ? $"{time.Days} d {time.Hours} h" : time.TotalHours >= 1 ? $"{time.Hours} h {time.Minutes} min" : time.TotalMinutes >= 1 ? $"{time.Minutes} min {time.Seconds} s" : $"{time.TotalSeconds:0.0} s")}");
    }

    /// <summary>A score's name for people, with the network that it looks through where one is named.</summary>
    internal static string Title(string name)
    {
        if (ScoreGuide.Find(name) is not { } guide)
        {
            return name;
        }

        var network = name.Length > guide.Family.Length ? name[(guide.Family.Length + 1)..] : "";
        return network.Length == 0 ? guide.Title : $"{guide.Title} ({network})";
    }
}
