using ArtGan.Plots;

namespace ArtGan.Metrics;

/// <summary>What the digit classifier says of painted digits, next to the same figures for real ones.</summary>
/// <param name="ClassifierAccuracy">The share of all test digits the classifier gets right, 0 to 1.</param>
/// <param name="MeanConfidence">The mean of its highest probability over the painted digits, 0 to 1.</param>
/// <param name="ClassShare">The share of painted digits it takes for 0, 1, ... 9; sums to 1.</param>
/// <param name="RealMeanConfidence">The mean of its highest probability over the real digits.</param>
/// <param name="RealClassShare">The share of real digits it takes for 0, 1, ... 9.</param>
/// <param name="Count">How many were painted, and how many real ones stand beside them.</param>
public sealed record DigitVerdict(
    double ClassifierAccuracy, double MeanConfidence, double[] ClassShare, double RealMeanConfidence, double[] RealClassShare, int Count) : IRichDisplay
{
    /// <summary>The least mean confidence of digits that count as good.</summary>
    public const double LeastConfidence = 0.90;

    /// <summary>The least share of each class in a set that counts as good.</summary>
    public const double LeastShare = 0.04;

    /// <summary>The most a single class may have in a set that counts as good.</summary>
    public const double MostShare = 0.20;

    /// <summary>Entropy of the painted classes in nats: 0 for one class alone, 2.30 (ln 10) for ten equal ones.</summary>
    public double ClassEntropy => Entropy(ClassShare);

    /// <summary>Entropy of the real classes in nats.</summary>
    public double RealClassEntropy => Entropy(RealClassShare);

    /// <summary>Kullback-Leibler divergence of the painted classes from ten equal ones, in nats: 0 where they are equal.</summary>
    public double DivergenceFromUniform => Math.Log(ClassShare.Length) - ClassEntropy;

    /// <summary>Kullback-Leibler divergence of the real classes from ten equal ones, in nats.</summary>
    public double RealDivergenceFromUniform => Math.Log(RealClassShare.Length) - RealClassEntropy;

    /// <summary>
    /// Whether the digits are clear and every class is there. Both are needed: networks can be sure of noise
    /// too, but then take nearly all of it for the same few digits.
    /// </summary>
    public bool IsGood => MeanConfidence >= LeastConfidence && ClassShare.All(share => share is >= LeastShare and <= MostShare);

    /// <summary>The shares of the classes as bars, painted beside real.</summary>
    public PlotlyChart Chart()
    {
        string[] digits = [.. Enumerable.Range(0, ClassShare.Length).Select(digit => $"{digit}")];
        return Plots.Chart.Plot(
            [new Bar { x = digits, y = ClassShare, name = "painted" }, new Bar { x = digits, y = RealClassShare, name = "real" }],
            new Layout
            {
                title = $"What the classifier takes {Count:N0} digits for",
                xaxis = new Xaxis { title = "digit", type = "category" },
                yaxis = new Yaxis { title = "share", tickformat = ".0%", rangemode = "tozero" },
            });
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new(new Dictionary<string, object>
    {
        ["text/html"] = DigitVerdictTable.Html(this),
        ["text/plain"] = DigitVerdictTable.Text(this),
    });

    /// <summary>The verdict as a table of text.</summary>
    public override string ToString() => DigitVerdictTable.Text(this);

    private static double Entropy(double[] shares) => -shares.Where(share => share > 0).Sum(share => share * Math.Log(share));
}
