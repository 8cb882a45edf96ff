namespace ArtGan.Style;

/// <summary>Where a network that looks on sees content and style.</summary>
/// <param name="Content">One view.</param>
/// <param name="Style">One view or more.</param>
public sealed record PerceptualViews(string Content, IReadOnlyList<string> Style)
{
    // Johnson et al. look with VGG-16 from relu2_2, and at relu1_2, relu2_2, relu3_3 and relu4_3.
    private const string JohnsonContent = "relu2_2", Deep = "relu4_1";
    private static readonly string[] JohnsonStyle = ["relu1_2", "relu2_2", "relu3_3", "relu4_3"];

    /// <summary>Johnson's (arXiv:1603.08155) as far as the network has them, and relu4_1 in place of relu4_3; of networks of other kinds, those of their usual recipe.</summary>
    /// <param name="network">The network.</param>
    public static PerceptualViews Of(StyleNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        IReadOnlyList<string> names = [.. network.Views.Select(view => view.Name)];
        List<string> style = [.. JohnsonStyle.Where(names.Contains)];
        if (!names.Contains(JohnsonContent) || style.Count < 2)
            return new(network.Recipe.Content[0].View, [.. network.Recipe.Style.Select(view => view.View)]);
        if (!style.Contains(JohnsonStyle[^1]) && names.FirstOrDefault(name => name.EndsWith(Deep, StringComparison.Ordinal)) is { } deep) style.Add(deep);
        return new(JohnsonContent, style);
    }

    /// <summary>Content and style in one order, each once.</summary>
    internal IReadOnlyList<string> All => [.. Style.Append(Content).Distinct()];
}
