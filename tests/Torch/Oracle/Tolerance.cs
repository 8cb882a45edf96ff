namespace ArtGan.Tests.Torch.Oracle;

/// <summary>The allowed difference, of the largest element.</summary>
internal enum Tolerance
{
    /// <summary>Operators on single elements: 1e-6 in float32, 1e-10 in float64.</summary>
    Elementwise,

    /// <summary>Convolutions, products and reductions: 1e-5 in float32, 1e-10 in float64.</summary>
    Product,

    /// <summary>The same bits.</summary>
    Exact,
}
