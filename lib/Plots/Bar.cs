using System.Text.Json.Nodes;

namespace ArtGan.Plots;

/// <summary>One bar an entry.</summary>
public sealed record Bar : Trace
{
    /// <summary><c>v</c> for upright bars (default), <c>h</c> for lying ones, whose lengths are x.</summary>
    public string? orientation { get; init; }

    /// <summary>The bars' look.</summary>
    public Marker? marker { get; init; }

    internal override string Type => "bar";

    internal override string? ChosenColor => marker?.color;

    internal bool IsLying => orientation == "h";

    internal override void Validate()
    {
        base.Validate();
        Require(orientation is null or "v" or "h", nameof(orientation), orientation, "v or h");
        Require((IsLying ? XData : YData) is { IsText: false }, IsLying ? nameof(x) : nameof(y), "(no numbers)", "one number a bar");
    }

    private protected override void AddTo(JsonObject json, string color)
    {
        if (orientation is not null)
        {
            json[nameof(orientation)] = orientation;
        }

        json[nameof(marker)] = (marker ?? new()).ToJson(color);
    }
}
