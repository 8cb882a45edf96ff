namespace ArtGan.Style;

/// <summary>Where content and style are measured in a network, and how much each place counts.</summary>
/// <remarks>
/// The loss is the sum over content views of weight x mean((F - P)^2), over style views of weight x mean((G / d - A)^2), and of
/// <see cref="TotalVariation"/> x (sum |dx| + sum |dy|) over the pixels; F and P are features of the painting and of the content, G = F F^T is the
/// painting's Gram matrix, d what <see cref="GramDivisor"/> says, and A the style's G / d.
/// </remarks>
public sealed record StyleRecipe
{
    /// <summary>Whose settings these are: <c>gatys</c> or <c>neural-style</c>, or a name of our own.</summary>
    public required string Name { get; init; }

    /// <summary>Weight of each content view.</summary>
    public required IReadOnlyList<ViewWeight> Content { get; init; }

    /// <summary>Weight of each style view.</summary>
    public required IReadOnlyList<ViewWeight> Style { get; init; }

    /// <summary>What Gram matrices are divided by.</summary>
    public GramDivisor GramDivisor { get; init; }

    /// <summary>Weight of the total variation, of pixels of 0..255.</summary>
    public double TotalVariation { get; init; }
}

/// <summary>A view and its weight.</summary>
/// <param name="View">Its name.</param>
/// <param name="Weight">0 or more.</param>
public sealed record ViewWeight(string View, double Weight);

/// <summary>What Gram matrices are divided by.</summary>
public enum GramDivisor
{
    /// <summary>The places of the picture, h w, as in Gatys' notebook.</summary>
    Places,

    /// <summary>All features, c h w, as in neural-style.</summary>
    Features,
}
