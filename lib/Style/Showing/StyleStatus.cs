using System.Globalization;

namespace ArtGan.Style;

/// <summary>Where a painting stands, in one line.</summary>
/// <param name="Step">Steps that are made.</param>
/// <param name="Steps">Steps in all.</param>
/// <param name="Loss">The loss.</param>
/// <param name="Left">The time left; null where nobody knows.</param>
internal sealed record StyleStatus(int Step, int Steps, double Loss, TimeSpan? Left) : IProgressStatus
{
    /// <inheritdoc/>
    public double Share => StatusText.Share(Step, Steps);

    /// <inheritdoc/>
    public string Line(int width) => StatusText.Join(Parts(), width);

    /// <summary>A loss in few characters, whatever its size.</summary>
    public static string Number(double loss) => loss.ToString("0.000e0", CultureInfo.InvariantCulture);

    private IEnumerable<string> Parts()
    {
        yield return StatusText.Steps(Step, Steps);
        yield return $"loss {Number(Loss),8}";
        if (Left is { } left) yield return StatusText.Left(left);
    }
}
