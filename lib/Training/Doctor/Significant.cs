using System.Globalization;

namespace ArtGan.Training;

/// <summary>Rounds measures that may be of any size.</summary>
internal static class Significant
{
    /// <summary>A number to five digits, or null where it is none.</summary>
    internal static double? Digits(double value) =>
        double.IsFinite(value) ? double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
