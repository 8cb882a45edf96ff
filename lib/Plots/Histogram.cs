using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>How often values fall into bins of equal width.</summary>
public sealed record Histogram : Trace
{
    /// <summary>About how many bins; left out, as many as the number of values warrants.</summary>
    public int? nbinsx { get; init; }

    /// <summary>Left out, counts; <c>percent</c> or <c>probability</c>: shares of all values; <c>probability density</c>: shares a unit.</summary>
    public string? histnorm { get; init; }

    /// <summary>The bars' look.</summary>
    public Marker? marker { get; init; }

    internal override string Type => "histogram";

    internal override string? ChosenColor => marker?.color;

    internal override void Validate()
    {
        base.Validate();
        Require(XData is { IsText: false }, nameof(x), "(no numbers)", "the values to be counted");
        Require(nbinsx is null or > 0, nameof(nbinsx), nbinsx, "1 or more");
        Require(histnorm is null or "" or "percent" or "probability" or "probability density", nameof(histnorm), histnorm, "percent, probability or probability density");
    }

    private protected override void AddTo(JsonObject json, string color)
    {
        if (histnorm is not null)
        {
            json[nameof(histnorm)] = histnorm;
        }

        json[nameof(marker)] = (marker ?? new()).ToJson(color);
    }
}
