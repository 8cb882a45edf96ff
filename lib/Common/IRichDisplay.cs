namespace ArtGan;

/// <summary>A value that knows how it looks in a notebook.</summary>
public interface IRichDisplay
{
    /// <summary>The representations of the value as it is now; always contains <c>text/plain</c>.</summary>
    MimeBundle ToMimeBundle();
}
