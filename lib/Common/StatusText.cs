using System.Globalization;
using System.Text;

namespace ArtGan;

/// <summary>The parts that live lines are made of.</summary>
internal static class StatusText
{
    private const string Between = "  ";

    /// <summary>As many parts as there is room for; the first is cut where it is too long.</summary>
    /// <param name="parts">What matters most first.</param>
    /// <param name="width">Characters there are.</param>
    public static string Join(IEnumerable<string> parts, int width)
    {
        var line = new StringBuilder();
        foreach (var part in parts)
        {
            if (line.Length == 0)
            {
                line.Append(part.AsSpan(0, Math.Clamp(width, 0, part.Length)));
            }
            else if (line.Length + Between.Length + part.Length <= width)
            {
                line.Append(Between).Append(part);
            }
        }

        return line.ToString();
    }

    /// <summary>The steps done, always of one width.</summary>
    public static string Steps(long step, long total)
    {
        var all = total.ToString(CultureInfo.InvariantCulture);
        return $"step {step.ToString(CultureInfo.InvariantCulture).PadLeft(all.Length)}/{all}";
    }

    /// <summary>The share of steps that are done, 0 to 1.</summary>
    public static double Share(long step, long total) => total > 0 ? Math.Clamp((double)step / total, 0, 1) : 1;

    /// <summary>A time left, of one width up to a day.</summary>
    public static string Left(TimeSpan time) => $"{Time(time),7} left";

    /// <summary>A time, in as few characters as say it.</summary>
    public static string Time(TimeSpan time) => time.TotalDays >= 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0} days")
        : time.TotalHours >= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
