namespace ArtGan.Kernel.Display.Views;

/// <summary>Values that know how they look, inside other values: markup as it is, pictures small.</summary>
internal static class Embedded
{
    // A row of a table is not to become a page; a picture beyond this many bytes is named instead.
    private const int LargestPicture = 300_000;

    /// <summary>The view of such a value; null for others.</summary>
    public static View? Of(object value) => value switch
    {
        RichText { MimeType: MimeTypes.Html or MimeTypes.Svg } markup => new MarkupView(markup.Source, Limits.Shorten(markup.Source, Limits.PartText)),
        RichText text => new ScalarView(Limits.Cut(text.Source, Limits.PartText)),
        MimeBundle bundle => Of(bundle, value),
        IRichDisplay rich when !IsDescribed(rich) => Of(rich.ToMimeBundle(), rich),
        IRichDisplay rich => new ScalarView(rich.ToString() ?? ""),
        _ when !ObjectMembers.HasOwnText(value) && Torch.TorchDisplay.Of(value) is { } bundle =>
            new BlockView(Names.Of(value.GetType()), bundle.Representations[MimeTypes.Plain].ToString()!, IsFolded: true, IsTitled: false),
        _ => null,
    };

    // Tensors and networks say in a line what they are; their tables would fill a cell.
    private static bool IsDescribed(IRichDisplay value) => value is not Imaging.Picture && ObjectMembers.HasOwnText(value);

    private static View Of(MimeBundle bundle, object value)
    {
        var text = bundle.Representations.TryGetValue(MimeTypes.Plain, out var plain) ? plain.ToString() ?? "" : Names.Of(value.GetType());
        if (bundle.Representations.TryGetValue(MimeTypes.Png, out var content) && content is byte[] { Length: <= LargestPicture } png)
            return new MarkupView(Fragment.Picture(MimeTypes.Png, png, text, "class=\"small\""), text);
        if (bundle.Representations.TryGetValue(MimeTypes.Html, out var html) && html is string source)
            return new MarkupView(source, text);
        return new ScalarView(Limits.Cut(text, Limits.PartText));
    }
}
